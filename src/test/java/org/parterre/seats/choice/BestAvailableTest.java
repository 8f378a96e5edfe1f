package org.parterre.seats.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

class BestAvailableTest {
    private static final BitSet NOBODY = new BitSet();

    @Test
    void aPartySitsTogetherInTheMiddle() {
        Plan hall = AHall.of("oooooooo", "oooooooo", "oooooooo");
        assertThat(best(hall, 2)).isEqualTo(new BestAvailable.Choice(List.of("A-4", "A-5"), "together-central"));
        assertThat(best(hall, 1).reason()).isEqualTo("single-central");
    }

    @Test
    void itLeavesNoSeatAloneWhereThatCanBeHelped() {
        assertThat(best(AHall.of("ooooo"), 2).seats()).isIn(List.of("A-1", "A-2"), List.of("A-4", "A-5"));
        assertThat(best(AHall.of("ooo", "oooo"), 2).seats()).isIn(List.of("B-1", "B-2"), List.of("B-3", "B-4"));
        assertThat(best(AHall.of("ooo"), 2).seats()).as("where it can't").hasSize(2);
    }

    @Test
    void togetherComesBeforeTheAisleAndTheAisleBeforeTheRowBehind() {
        assertThat(best(AHall.of("oo|oo", "oooo"), 4))
                .isEqualTo(new BestAvailable.Choice(List.of("B-1", "B-2", "B-3", "B-4"), "together-central"));
        assertThat(best(AHall.of("oo|oo", "oo oo"), 4).seats())
                .as("a gap on paper is no aisle")
                .contains("B-1", "B-4");
        assertThat(best(AHall.of("oo|oo", "oo"), 4))
                .isEqualTo(new BestAvailable.Choice(List.of("A-1", "A-2", "A-3", "A-4"), "across-aisle"));
        assertThat(best(AHall.of("ooo", "ooo"), 4))
                .isEqualTo(new BestAvailable.Choice(List.of("A-1", "A-2", "B-1", "B-2"), "behind"));
    }

    @Test
    void theRowsBehindEachOtherShareThePartyEvenlyAndStandBehindEachOther() {
        Plan hall = AHall.of("oooooooooo", "oooooooooo");
        BitSet taken = LoneSeatsTest.taken(hall, "A-1", "A-5", "A-6", "A-7", "A-8", "B-1", "B-2", "B-6", "B-8");
        assertThat(best(hall, taken, 6).seats()).containsExactly("A-2", "A-3", "A-4", "B-3", "B-4", "B-5");
        assertThat(best(AHall.of("oo", "oo", "oo"), 6))
                .isEqualTo(new BestAvailable.Choice(List.of("A-1", "A-2", "B-1", "B-2", "C-1", "C-2"), "behind"));
    }

    @Test
    void scatteredSeatsAreTakenNearEachOther() {
        Plan hall = AHall.of("oooooooooooooooo", "oooooooooooooooo", "oooooooooooooooo");
        BitSet taken = new BitSet();
        taken.set(0, 48);
        for (String free : List.of("A-1", "A-8", "B-16", "C-9", "C-11")) {
            taken.clear(Objects.requireNonNull(hall.seat(free)).ordinal());
        }
        assertThat(best(hall, taken, 3)).isEqualTo(new BestAvailable.Choice(List.of("A-8", "C-9", "C-11"), "near"));
        assertThat(best(hall, taken, 5).seats()).hasSize(5);
        assertThat(choose(hall, taken, new Terms(6, null, false, false))).isNull();
    }

    @Test
    void placesToStandComeAfterSeatsAndMixWithThemOnlyAtTheEnd() {
        Plan hall = AHall.withStanding(3, "oo");
        assertThat(best(hall, 2).reason()).isEqualTo("together-central");
        assertThat(best(hall, 3)).isEqualTo(new BestAvailable.Choice(List.of("s-1", "s-2", "s-3"), "standing"));
        assertThat(best(hall, 5).reason()).isEqualTo("some-standing");
        assertThat(best(hall, 5).seats()).hasSize(5);
    }

    @Test
    void aZoneAndAPriceAreKeptTo() {
        Plan hall = AHall.of("oooo:1", "oooo:2", "oooo:3");
        assertThat(best(hall, 2).seats()).allMatch(seat -> seat.startsWith("A-"));
        assertThat(Objects.requireNonNull(choose(hall, NOBODY, new Terms(2, Set.of("2", "3"), false, false)))
                        .seats())
                .as("the dearer of the two")
                .allMatch(seat -> seat.startsWith("B-"));
        assertThat(choose(hall, NOBODY, new Terms(5, Set.of("3"), false, false)))
                .isNull();
        assertThat(choose(hall, NOBODY, new Terms(1, Set.of(), false, false))).isNull();
    }

    @Test
    void theOrganisersRankComesBeforeTheDistance() {
        assertThat(best(AHall.of("oooooo/5", "oooooo/1", "oooooo/0", "oooooo/3"), 2)
                        .seats())
                .containsExactly("C-3", "C-4");
    }

    @Test
    void wheelchairPlacesAreKeptUntilTheyAreReleasedAndThenGoLast() {
        Plan hall = AHall.of("wcoocw");
        assertThat(choose(hall, NOBODY, new Terms(3, null, false, false))).isNull();
        assertThat(Objects.requireNonNull(choose(hall, NOBODY, new Terms(2, null, false, true)))
                        .seats())
                .containsExactly("A-3", "A-4");
        BestAvailable.Choice last = Objects.requireNonNull(choose(hall, NOBODY, new Terms(5, null, false, true)));
        assertThat(last.reason()).isEqualTo("released");
        assertThat(last.seats()).hasSize(5);
    }

    @Test
    void anAccessiblePartyHasTheWheelchairPlaceItsCompanionAndTheNearestSeats() {
        Plan hall = AHall.of("wcoooooo", "oooooooo", "ooowcooo");
        assertThat(accessible(hall, NOBODY, 2))
                .as("the better of the two, not the first")
                .isEqualTo(new BestAvailable.Choice(List.of("C-4", "C-5"), "accessible-companion"));
        assertThat(accessible(hall, NOBODY, 4).seats()).containsExactly("C-3", "C-4", "C-5", "C-6");
        assertThat(accessible(hall, LoneSeatsTest.taken(hall, "C-5"), 2).seats())
                .as("a companion beside it counts more than the middle")
                .containsExactly("A-1", "A-2");
        assertThat(accessible(hall, NOBODY, 1).reason()).isEqualTo("accessible-alone");
        assertThat(choose(hall, LoneSeatsTest.taken(hall, "A-1", "C-4"), new Terms(1, null, true, false)))
                .isNull();
    }

    @Test
    void anotherPartysCompanionPlaceIsNotGiven() {
        Plan hall = AHall.of("wccw");
        assertThat(choose(hall, NOBODY, new Terms(3, null, true, false))).isNull();
        assertThat(Objects.requireNonNull(choose(hall, NOBODY, new Terms(3, null, true, true)))
                        .seats())
                .hasSize(3);
    }

    @Test
    void afterAClashTheChoiceIsSpread() {
        Plan hall = AHall.ofTwoThousandSeats();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            seen.add(Objects.requireNonNull(BestAvailable.in(hall).choose(new Terms(2, null, false, false), NOBODY, 6))
                    .seats());
        }
        assertThat(seen).hasSizeGreaterThan(20);
    }

    /** The rule and the choice are told apart by nothing: whatever is left of a hall, what is chosen stands. */
    @Test
    void whatTheHouseChoosesItsOwnRuleNeverRefuses() {
        Random chance = new Random(7);
        for (Plan hall : List.of(
                AHall.ofTwoThousandSeats(),
                AHall.withStanding(6, "wcooo|ooooo:1", "ooo|oooo|ooo:2", "oooooooooo:3", "oo|oo|oo|oo:2"))) {
            for (int round = 0; round < 400; round++) {
                BitSet taken = someTaken(hall, chance);
                Set<String> zones =
                        chance.nextInt(3) == 0 ? null : Set.copyOf(List.of("1", "" + (1 + chance.nextInt(3))));
                Terms terms = new Terms(1 + chance.nextInt(8), zones, chance.nextInt(4) == 0, chance.nextInt(3) == 0);
                BestAvailable.Choice choice = choose(hall, taken, terms);
                int left = BestAvailable.in(hall).left(terms, taken);
                assertThat(choice == null).as(terms + " " + taken).isEqualTo(left < terms.count());
                if (choice != null) {
                    assertThat(choice.seats()).hasSize(terms.count()).doesNotHaveDuplicates();
                    assertThat(choice.seats())
                            .allMatch(seat -> !taken.get(
                                    Objects.requireNonNull(hall.seat(seat)).ordinal()))
                            .allMatch(seat -> zones == null
                                    || zones.contains(Objects.requireNonNull(hall.seat(seat))
                                            .zone()));
                    assertThat(LoneSeats.by(hall, choice.seats(), taken))
                            .as(terms + " " + taken)
                            .isNull();
                    assertSaid(choice.reason());
                }
            }
        }
    }

    private static void assertSaid(String reason) {
        String key = "reason." + reason;
        for (Language language : Language.values()) {
            assertThat(new Messages().say(language, key)).isNotEqualTo(key);
        }
        assertThat(reason).hasSizeLessThanOrEqualTo(40);
    }

    private static BitSet someTaken(Plan hall, Random chance) {
        double share = chance.nextDouble();
        BitSet taken = new BitSet();
        for (Seat seat : hall.seats()) {
            taken.set(seat.ordinal(), chance.nextDouble() < share);
        }
        return taken;
    }

    private static BestAvailable.Choice best(Plan plan, int count) {
        return best(plan, NOBODY, count);
    }

    private static BestAvailable.Choice best(Plan plan, BitSet taken, int count) {
        return Objects.requireNonNull(choose(plan, taken, new Terms(count, null, false, false)));
    }

    private static BestAvailable.Choice accessible(Plan plan, BitSet taken, int count) {
        return Objects.requireNonNull(choose(plan, taken, new Terms(count, null, true, false)));
    }

    private static BestAvailable.@Nullable Choice choose(Plan plan, BitSet taken, Terms terms) {
        return BestAvailable.in(plan).choose(terms, taken, 0);
    }
}
