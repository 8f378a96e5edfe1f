package org.parterre.seats.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;

/** The organiser's rank says which rows go first. */
class RankTest {
    private static final String FIFTY = "o".repeat(50);

    @Test
    void aWideRowGoesToItsEndsBeforeTheNextIsBegun() {
        Plan hall = AHall.of(FIFTY + "/9", FIFTY + "/0", FIFTY + "/1");
        BitSet taken = new BitSet();
        StringBuilder rows = new StringBuilder();
        for (int pair = 0; pair < 75; pair++) {
            rows.append(take(hall, taken, 2).seats().get(0).charAt(0));
        }
        assertThat(rows.toString()).isEqualTo("B".repeat(25) + "C".repeat(25) + "A".repeat(25));
    }

    @Test
    void aDearerZoneComesBeforeABetterRank() {
        Plan hall = AHall.of(FIFTY + ":1/7", FIFTY + ":2/0", FIFTY + ":1/9");
        BitSet taken = new BitSet();
        StringBuilder rows = new StringBuilder();
        for (int party = 0; party < 15; party++) {
            rows.append(take(hall, taken, 10).seats().get(0).charAt(0));
        }
        assertThat(rows.toString()).isEqualTo("AAAAACCCCCBBBBB");
    }

    @Test
    void aRowWithoutARankHasTheOneOfItsDistance() {
        Plan hall = AHall.of("oooooo/3", "oooooo", "oooooo", "oooooo/1", "oooooo", "oooooo");
        BitSet taken = new BitSet();
        StringBuilder rows = new StringBuilder();
        for (int party = 0; party < 6; party++) {
            rows.append(take(hall, taken, 6).seats().get(0).charAt(0));
        }
        assertThat(rows.toString()).as("the front third ends between B and C").isEqualTo("BCDEAF");
    }

    @Test
    void theReasonSpeaksOfTheRowWhereTheyDontSitInItsMiddle() {
        Plan hall = AHall.of(FIFTY + "/0", FIFTY + "/1");
        BitSet taken = new BitSet();
        TreeSet<String> reasons = new TreeSet<>();
        for (int pair = 0; pair < 25; pair++) {
            reasons.add(take(hall, taken, 2).reason());
        }
        assertThat(reasons).containsExactly("together-central", "together-row");
    }

    /** Parties of every size until the hall is full. */
    @Test
    void noRowIsOfferedWhileABetterOneHasSoManySeatsThatLeaveNoneAlone() {
        Random chance = new Random(3);
        for (int evening = 0; evening < 20; evening++) {
            List<Integer> ranks = new ArrayList<>();
            List<String> drawn = new ArrayList<>();
            for (int row = 0; row < 6; row++) {
                ranks.add(chance.nextInt(10));
                drawn.add("o".repeat(20) + "|" + "o".repeat(30) + "/" + ranks.get(row));
            }
            Plan hall = AHall.of(drawn.toArray(String[]::new));
            BitSet taken = new BitSet();
            while (true) {
                int count = 1 + chance.nextInt(6);
                BitSet before = (BitSet) taken.clone();
                BestAvailable.@Nullable Choice choice = takeIfThere(hall, taken, count);
                if (choice == null || !choice.reason().matches("(together|single).*")) {
                    break;
                }
                int rank = ranks.get(choice.seats().get(0).charAt(0) - 'A');
                for (int row = 0; row < ranks.size(); row++) {
                    if (ranks.get(row) < rank) {
                        assertThat(hasRoom(hall, row, count, before))
                                .as(choice + " though row " + row + " has room, evening " + evening)
                                .isFalse();
                    }
                }
            }
            assertThat(taken.cardinality()).isGreaterThan(200);
        }
    }

    private static boolean hasRoom(Plan hall, int row, int count, BitSet taken) {
        Rows rows = Rows.of(hall);
        int[] places = rows.rows[row];
        for (int from = 0; from + count <= places.length; from++) {
            int[] party = new int[count];
            boolean together = true;
            for (int at = 0; at < count; at++) {
                party[at] = places[from + at];
                together &= !taken.get(party[at]) && (at == 0 || rows.left[party[at]] == party[at - 1]);
            }
            if (together
                    && !LoneSeats.alone(rows, taken, party, rows.left[party[0]])
                    && !LoneSeats.alone(rows, taken, party, rows.right[party[count - 1]])) {
                return true;
            }
        }
        return false;
    }

    private static BestAvailable.Choice take(Plan hall, BitSet taken, int count) {
        return Objects.requireNonNull(takeIfThere(hall, taken, count));
    }

    private static BestAvailable.@Nullable Choice takeIfThere(Plan hall, BitSet taken, int count) {
        BestAvailable.@Nullable Choice choice =
                BestAvailable.in(hall).choose(new Terms(count, null, false, false), taken, 0);
        if (choice != null) {
            choice.seats().forEach(seat -> taken.set(Rows.of(hall).ordinal(seat)));
        }
        return choice;
    }
}
