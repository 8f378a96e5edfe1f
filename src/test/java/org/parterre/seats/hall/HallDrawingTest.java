package org.parterre.seats.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.platform.Language;
import org.parterre.venue.Plan;
import org.parterre.venue.Plans;
import org.parterre.venue.Seat;

class HallDrawingTest {
    private static final Plan SMALL = Plans.small();

    static Stream<Plan> demoPlans() {
        return Stream.of("italian-theatre", "middle-theatre", "studio").map(AnEvening::demoPlan);
    }

    @ParameterizedTest
    @MethodSource("demoPlans")
    void everySeatOfTheDemoStandsOnThePaper(Plan plan) {
        Plan.Box box = plan.box();
        assertThat(plan.seats()).isNotEmpty().allSatisfy(seat -> {
            assertThat(seat.x()).isBetween(box.x() + 10, box.x() + box.width() - 10);
            assertThat(seat.y()).isBetween(box.y() + 10, box.y() + box.height() - 10);
        });
    }

    @ParameterizedTest
    @MethodSource("demoPlans")
    void everyWordOfTheDemoIsSaidInBothLanguagesAndOnThePaper(Plan plan) {
        for (Language language : Language.values()) {
            HallDrawing hall = HallDrawing.of(plan, AnEvening.picture(plan), Wish.NONE, language);
            assertThat(Stream.concat(hall.names().stream(), hall.letters().stream()))
                    .isNotEmpty()
                    .allSatisfy(name -> {
                        assertThat(name.text()).isNotBlank();
                        assertThat(Double.parseDouble(name.x()))
                                .isBetween(
                                        plan.box().x(),
                                        plan.box().x() + plan.box().width());
                        assertThat(Double.parseDouble(name.y()))
                                .isBetween(
                                        plan.box().y(),
                                        plan.box().y() + plan.box().height());
                    });
            assertThat(hall.rooms()).allSatisfy(room -> assertThat(room.name()).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("demoPlans")
    void theDrawingAndTheListNameTheSeatsInTheSameOrder(Plan plan) {
        List<Seat> seats =
                plan.seats().stream().filter(seat -> !seat.standing()).toList();
        HallDrawing hall = HallDrawing.of(plan, AnEvening.picture(plan), Wish.NONE, Language.NL);
        List<String> listed =
                SeatList.of(AnEvening.in(plan), AnEvening.picture(plan), Wish.NONE, 10, Language.NL).sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .flatMap(row -> row.places().stream())
                        .map(SeatList.Place::id)
                        .toList();
        assertThat(listed)
                .containsExactlyElementsOf(seats.stream().map(Seat::id).toList());
        assertThat(hall.spots())
                .extracting(HallDrawing.Spot::x)
                .containsExactlyElementsOf(
                        seats.stream().map(seat -> HallDrawing.number(seat.x())).toList());
    }

    @Test
    void aTakenSeatIsADotAndTheOwnChoiceIsInk() {
        Wish wish = new Wish(Set.of("p-G-13", "p-G-12"), Map.of(), null);
        HallDrawing hall = HallDrawing.of(SMALL, AnEvening.picture(SMALL, "p-G-12"), wish, Language.NL);
        assertThat(hall.spots()).extracting(HallDrawing.Spot::form).containsExactly("taken", "mine", "a", "a");
    }

    @Test
    void aRowIsLetteredAtBothEndsAndABoxOnlyAwayFromTheMiddle() {
        Plan theatre = AnEvening.demoPlan("italian-theatre");
        HallDrawing hall = HallDrawing.of(theatre, AnEvening.picture(theatre), Wish.NONE, Language.NL);
        assertThat(hall.letters())
                .filteredOn(letter -> letter.text().equals("G"))
                .hasSize(2);
        assertThat(hall.letters())
                .filteredOn(letter -> letter.text().equals("9"))
                .hasSize(2); // two boxes of that number
    }

    @Test
    void aStandingAreaSaysHowManyPlacesAreLeft() {
        HallDrawing hall = HallDrawing.of(SMALL, AnEvening.picture(SMALL, "s-2"), Wish.NONE, Language.EN);
        assertThat(hall.rooms()).singleElement().satisfies(room -> {
            assertThat(room.name()).isEqualTo("Standing");
            assertThat(room.free()).isEqualTo(1);
        });
    }

    @Test
    void numbersAreWrittenAsShortAsTheyCanBe() {
        assertThat(HallDrawing.number(406)).isEqualTo("406");
        assertThat(HallDrawing.number(116.84)).isEqualTo("116.8");
        assertThat(HallDrawing.number(-0.5)).isEqualTo("-0.5");
    }
}
