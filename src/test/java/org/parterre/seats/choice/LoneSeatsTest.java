package org.parterre.seats.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;

class LoneSeatsTest {
    @Test
    void theSeatThatIsLeftAloneIsNamedWithTheSeatsOneStepAside() {
        Plan hall = AHall.of("ooooo");
        assertThat(left(hall, "A-2", "A-3")).isEqualTo(new LoneSeats.Left("A-1", List.of("A-1", "A-2"), true));
        assertThat(left(hall, "A-1", "A-2")).isNull();
        assertThat(left(hall, "A-4", "A-5")).isNull();
    }

    @Test
    void aSeatBetweenTwoChosenOnesIsAloneToo() {
        LoneSeats.Left left = Objects.requireNonNull(left(AHall.of("oooooo"), "A-1", "A-3"));
        assertThat(left.alone()).isEqualTo("A-2");
        assertThat(left.aStepAside()).isFalse();
        assertThat(left.instead()).containsExactly("A-1", "A-2");
    }

    @Test
    void takenSeatsAndAislesAreWalls() {
        Plan hall = AHall.of("oooo|oooo", "oooooooo");
        assertThat(Objects.requireNonNull(left(hall, taken(hall, "A-1"), "A-3", "A-4"))
                        .alone())
                .isEqualTo("A-2");
        assertThat(Objects.requireNonNull(left(hall, "A-5", "A-6", "A-7")).alone())
                .isEqualTo("A-8");
        assertThat(Objects.requireNonNull(left(hall, "A-2", "A-3", "A-4")).alone())
                .isEqualTo("A-1");
        assertThat(left(hall, "A-1", "A-2", "A-3", "A-4")).isNull();
    }

    @Test
    void whatWasAloneBeforeIsNobodysFault() {
        Plan hall = AHall.of("ooooooo", "oooooo");
        assertThat(left(hall, taken(hall, "A-2"), "A-3", "A-4")).isNull();
        assertThat(left(hall, taken(hall, "A-2", "A-4"), "A-5", "A-6", "A-7")).isNull();
        assertThat(left(hall, taken(hall, "A-2"), "A-1")).as("taking it helps").isNull();
    }

    @Test
    void whereNothingBetterIsToBeHadItMayBe() {
        Plan hall = AHall.of("ooo", "ooo|o");
        assertThat(left(hall, "A-1", "A-2")).as("two of three always leave one").isNull();
        assertThat(left(hall, "B-1", "B-2")).isNull();
        assertThat(left(hall, "A-2")).as("but one need not sit in the middle").isNotNull();
        assertThat(left(AHall.of("ooo", "oooo"), "A-1", "A-2"))
                .isEqualTo(new LoneSeats.Left("A-3", List.of("B-1", "B-2"), false));
    }

    @Test
    void whatIsBetterIsInTheZonesThatWereChosen() {
        assertThat(left(AHall.of("ooo:1", "oooo:2"), "A-1", "A-2")).isNull();
        assertThat(left(AHall.of("ooo:1", "oooo:1"), "A-1", "A-2")).isNotNull();
        assertThat(left(AHall.of("ooo:1", "oooo:2", "ooo:2"), "A-2", "B-1", "B-2"))
                .as("in both zones three fit")
                .isNotNull();
    }

    @Test
    void wheelchairPlacesAreNeverLonelyAndAWallToOthers() {
        Plan hall = AHall.of("wcoooo", "oooooo");
        assertThat(left(hall, "A-1")).isNull();
        assertThat(left(hall, "A-3", "A-4")).isNull();
        assertThat(Objects.requireNonNull(left(hall, "A-4", "A-5", "A-6")).alone())
                .isEqualTo("A-3");
    }

    @Test
    void aPartyWithAWheelchairCantMove() {
        assertThat(left(AHall.of("wcoo", "oooooo"), "A-1", "A-2", "A-3")).isNull();
    }

    @Test
    void placesToStandLeaveNobodyAlone() {
        assertThat(left(AHall.withStanding(5, "ooooo"), "s-1", "s-3")).isNull();
        assertThat(Objects.requireNonNull(left(AHall.withStanding(5, "ooooo"), "s-1", "A-2"))
                        .instead())
                .containsExactly("A-1");
    }

    private static LoneSeats.@Nullable Left left(Plan plan, String... choice) {
        return left(plan, new BitSet(), choice);
    }

    private static LoneSeats.@Nullable Left left(Plan plan, BitSet taken, String... choice) {
        return LoneSeats.by(plan, List.of(choice), taken);
    }

    static BitSet taken(Plan plan, String... seats) {
        BitSet taken = new BitSet();
        for (String seat : seats) {
            taken.set(Objects.requireNonNull(plan.seat(seat)).ordinal());
        }
        return taken;
    }
}
