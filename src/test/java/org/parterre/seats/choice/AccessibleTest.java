package org.parterre.seats.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.seats.choice.Rows.Kind;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;

class AccessibleTest {
    private static final BitSet NOBODY = new BitSet();

    /** Two seats: who sits so much further away than the nearest sits about as near. */
    private static final double ABOUT_AS_NEAR = 44;

    /** Every way to sit on so many of the nearest chairs is tried. */
    private static final int NEARBY = 12;

    @Test
    void theRestOfThePartyLeavesNoChairAloneInItsRow() {
        Plan hall = AHall.of("wcoo", "oooooo");
        assertThat(seats(hall, NOBODY, 4)).containsExactly("A-1", "A-2", "A-3", "A-4");
        assertThat(seats(hall, NOBODY, 3))
                .as("behind them, not beside them where A-4 would be left alone, nor where B-1 would")
                .containsExactly("A-1", "A-2", "B-3");
    }

    @Test
    void whereAChairIsLeftAloneWhateverTheyDoTheySitNearest() {
        assertThat(seats(AHall.of("wcoo"), NOBODY, 3)).containsExactly("A-1", "A-2", "A-3");
        Plan hall = AHall.of("wcoo", "oooooo");
        assertThat(seats(hall, LoneSeatsTest.taken(hall, "B-1", "B-2", "B-3", "B-4", "B-5", "B-6"), 3))
                .containsExactly("A-1", "A-2", "A-3");
    }

    @Test
    void nobodyIsSentFarAwayForAChair() {
        assertThat(seats(AHall.of("wcoo|oooooo"), NOBODY, 3))
                .as("A-4 is left alone, but A-5 is four seats away")
                .containsExactly("A-1", "A-2", "A-3");
        assertThat(seats(AHall.of("wcoooo"), NOBODY, 5)).hasSize(5).contains("A-3", "A-4");
    }

    @Test
    void placesOfOtherZonesAreNeighboursToo() {
        Plan hall = AHall.of("wcoo:1", "oooooo:2");
        Terms terms = new Terms(3, Set.of("1"), true, false);
        assertThat(Objects.requireNonNull(BestAvailable.in(hall).choose(terms, NOBODY, 0))
                        .seats())
                .containsExactly("A-1", "A-2", "A-3");
    }

    /** Whatever is left of whatever hall: held against every way to sit nearby. */
    @Test
    void noChairIsLeftAloneWhereOthersAboutAsNearLeaveNone() {
        Random chance = new Random(11);
        int helped = 0;
        for (int round = 0; round < 1_000; round++) {
            Plan hall = someHall(chance);
            BitSet taken = someTaken(hall, chance);
            int count = 2 + chance.nextInt(6);
            BestAvailable.@Nullable Choice choice =
                    BestAvailable.in(hall).choose(new Terms(count, null, true, false), taken, 0);
            if (choice == null) {
                continue;
            }
            Party party = new Party(hall, taken, choice.seats());
            String drawn = choice.seats() + " of " + hall.seats().size() + ", round " + round;
            int[] nearest = party.nearest(party.rest.length);
            assertThat(party.far(party.rest))
                    .as(drawn)
                    .isLessThan(party.far(nearest) + Company.LONE_SEAT * party.alone(nearest) + 5);
            if (party.alone(party.rest) > 0) {
                party.eachWay(way -> {
                    if (party.alone(way) == 0) {
                        assertThat(party.far(way)).as(drawn).isGreaterThan(party.far(party.rest) + ABOUT_AS_NEAR);
                    }
                });
            } else if (party.alone(nearest) > 0) {
                helped++;
            }
        }
        assertThat(helped)
                .as("where the nearest chairs would have left one alone")
                .isGreaterThan(100);
    }

    /** Who was given what. {@code rest} are those who sit on ordinary chairs. */
    private static final class Party {
        private final Rows rows;
        private final BitSet taken;
        private final int[] own;
        private final int[] rest;

        Party(Plan hall, BitSet taken, List<String> seats) {
            this.rows = Rows.of(hall);
            this.taken = taken;
            int[] all = seats.stream().mapToInt(rows::ordinal).toArray();
            this.own = Arrays.stream(all)
                    .filter(seat -> rows.kind[seat] == Kind.KEPT)
                    .toArray();
            this.rest = Arrays.stream(all)
                    .filter(seat -> rows.kind[seat] == Kind.CHAIR)
                    .toArray();
        }

        long alone(int[] some) {
            return Arrays.stream(some)
                    .flatMap(seat -> IntStream.of(rows.left[seat], rows.right[seat]))
                    .distinct()
                    .filter(chair -> LoneSeats.alone(rows, taken, some, chair))
                    .count();
        }

        double far(int[] some) {
            return Arrays.stream(some).mapToDouble(this::far).sum();
        }

        private double far(int seat) {
            return Arrays.stream(own)
                    .mapToDouble(one -> Nearby.distance(rows, one, seat))
                    .min()
                    .orElseThrow();
        }

        int[] nearest(int count) {
            return Arrays.stream(rows.chairs)
                    .filter(chair -> !taken.get(chair))
                    .boxed()
                    .sorted(Comparator.comparingDouble(this::far))
                    .limit(count)
                    .mapToInt(chair -> chair)
                    .toArray();
        }

        void eachWay(Consumer<int[]> visitor) {
            int[] near = nearest(NEARBY);
            for (int way = 0; way < 1 << near.length; way++) {
                if (Integer.bitCount(way) == rest.length) {
                    BitSet chosen = BitSet.valueOf(new long[] {way});
                    visitor.accept(chosen.stream().map(at -> near[at]).toArray());
                }
            }
        }
    }

    private static Plan someHall(Random chance) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 2 + chance.nextInt(3); row++) {
            StringBuilder drawn = new StringBuilder("o".repeat(4 + chance.nextInt(9)));
            for (int aisle = chance.nextInt(3); aisle > 0; aisle--) {
                drawn.insert(1 + chance.nextInt(drawn.length() - 1), '|');
            }
            if (row == 0 || chance.nextBoolean()) {
                drawn.insert(chance.nextInt(drawn.length()), chance.nextBoolean() ? "wc" : "cwc");
            }
            rows.add(drawn.toString().replaceAll("\\|+", "|"));
        }
        return AHall.of(rows.toArray(String[]::new));
    }

    private static BitSet someTaken(Plan hall, Random chance) {
        double share = chance.nextDouble() * 0.8;
        BitSet taken = new BitSet();
        hall.seats().forEach(seat -> taken.set(seat.ordinal(), chance.nextDouble() < share));
        return taken;
    }

    private static List<String> seats(Plan hall, BitSet taken, int count) {
        return Objects.requireNonNull(BestAvailable.in(hall).choose(new Terms(count, null, true, false), taken, 0))
                .seats();
    }
}
