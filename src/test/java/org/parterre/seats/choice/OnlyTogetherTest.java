package org.parterre.seats.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;

/** For those who sit together or not at all. */
class OnlyTogetherTest {
    @Test
    void aPartyGetsNeighboursOfOneRow() {
        assertThat(seats(AHall.of("oo|oo", "oooo"), 4)).containsExactly("B-1", "B-2", "B-3", "B-4");
        assertThat(seats(AHall.of("oo|oo", "ooo"), 3)).containsExactly("B-1", "B-2", "B-3");
    }

    @Test
    void neitherAcrossAnAisleNorInTheRowBehind() {
        assertThat(seats(AHall.of("oo|oo", "ooo"), 4)).isEmpty();
        assertThat(seats(AHall.of("ooo"), 2, "A-2")).isEmpty();
    }

    @Test
    void aRoomToStandInIsTogether() {
        assertThat(seats(AHall.withStanding(5, "oo"), 3)).containsExactly("s-1", "s-2", "s-3");
        assertThat(seats(AHall.withStanding(2, "oo"), 3)).isEmpty();
    }

    @Test
    void aWheelchairPlaceHasItsPartyInItsRow() {
        assertThat(accessible(AHall.of("wcoo"), 3)).isNotNull();
        assertThat(accessible(AHall.of("wc", "oooo"), 4)).isNull();
    }

    private static List<String> seats(Plan plan, int count, String... taken) {
        BitSet gone = new BitSet();
        for (String seat : taken) {
            gone.set(Objects.requireNonNull(plan.seat(seat)).ordinal());
        }
        BestAvailable.@Nullable Choice choice =
                BestAvailable.in(plan).choose(new Terms(count, null, false, false).onlyTogether(), gone, 0);
        return choice == null ? List.of() : choice.seats();
    }

    private static BestAvailable.@Nullable Choice accessible(Plan plan, int count) {
        return BestAvailable.in(plan).choose(new Terms(count, null, true, false).onlyTogether(), new BitSet(), 0);
    }
}
