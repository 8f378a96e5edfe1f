package org.parterre.seats.choice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.seats.choice.Rows.Kind;
import org.parterre.venue.Plan;

/**
 * A chair left free between people, aisles and ends of the row will hardly be sold: who comes alone takes it, and few do.
 * Wheelchair places and their companions' are never called lonely, they wait for somebody; beside a chair they are a wall, for
 * they are not for whoever would fill it.
 */
public final class LoneSeats {
    private LoneSeats() {}

    /**
     * What a choice leaves behind.
     *
     * @param alone the chair that would be left alone
     * @param instead as many seats beside each other that leave none, the nearest there are
     * @param aStepAside true where those are the same seats, moved by one
     */
    public record Left(String alone, List<String> instead, boolean aStepAside) {}

    /**
     * The chair that this choice would leave alone, and what would not.
     *
     * @param taken whom the other seats belong to; the chosen ones count as free
     * @return null where none is left alone that was not alone before, where nothing better can be had (as many seats beside each
     *     other, in the zones of the choice), and for a party with a wheelchair place, which can't move
     */
    public static @Nullable Left by(Plan plan, List<String> choice, BitSet taken) {
        Rows rows = Rows.of(plan);
        int[] chosen = choice.stream().mapToInt(rows::ordinal).sorted().toArray();
        if (Arrays.stream(chosen).anyMatch(rows.companions::containsKey)) {
            return null;
        }
        int[] chairs = Arrays.stream(chosen)
                .filter(seat -> rows.kind[seat] == Kind.CHAIR)
                .toArray();
        BitSet others = (BitSet) taken.clone();
        Arrays.stream(chosen).forEach(others::clear);
        int alone = beside(rows, others, chairs).findFirst().orElse(Rows.WALL);
        if (alone == Rows.WALL) {
            return null;
        }
        int[] instead = nearest(rows, chairs, others);
        return instead == null
                ? null
                : new Left(
                        id(rows, alone),
                        Arrays.stream(instead).mapToObj(seat -> id(rows, seat)).toList(),
                        aStepAside(rows, chairs, instead));
    }

    /** The chairs beside the party that it leaves alone; one between two of them comes twice. */
    static IntStream beside(Rows rows, BitSet others, int[] party) {
        return Arrays.stream(party)
                .flatMap(seat -> IntStream.of(rows.left[seat], rows.right[seat]))
                .filter(beside -> alone(rows, others, party, beside));
    }

    /** True for a free chair beside one of the party that has nobody and nothing but walls at both sides. */
    static boolean alone(Rows rows, BitSet others, int[] party, int chair) {
        return chair != Rows.WALL
                && !others.get(chair)
                && !isIn(party, chair)
                && closed(others, party, rows.left[chair])
                && closed(others, party, rows.right[chair]);
    }

    private static boolean closed(BitSet others, int[] party, int beside) {
        return beside == Rows.WALL || others.get(beside) || isIn(party, beside);
    }

    static boolean isIn(int[] party, int seat) {
        return Arrays.stream(party).anyMatch(one -> one == seat);
    }

    private static int @Nullable [] nearest(Rows rows, int[] chairs, BitSet others) {
        Set<String> zones = Arrays.stream(chairs)
                .mapToObj(seat -> rows.zones.get(rows.zone[seat]))
                .collect(Collectors.toSet());
        Offer offer = Offer.of(rows, new Terms(chairs.length, zones, false, false), others);
        Shortlist list = new Shortlist(0);
        int count = chairs.length;
        for (int[] row : rows.rows) {
            Blocks.each(offer, row, count, false, rows.cost, (places, from, cost) -> {
                if (!offer.leavesOneAlone(places[from], places[from + count - 1])) {
                    int[] block = Arrays.copyOfRange(places, from, from + count);
                    list.add(block, aStepAside(rows, chairs, block) ? 0 : far(rows, chairs, block));
                }
            });
        }
        return list.one();
    }

    private static double far(Rows rows, int[] chairs, int[] block) {
        double far = 1;
        for (int i = 0; i < chairs.length; i++) {
            far += Nearby.distance(rows, chairs[i], block[i]);
        }
        return far;
    }

    /** Both are blocks in one row, and one begins a seat after the other. */
    private static boolean aStepAside(Rows rows, int[] chairs, int[] block) {
        for (int i = 0; i + 1 < chairs.length; i++) {
            if (rows.right[chairs[i]] != chairs[i + 1]) {
                return false;
            }
        }
        return rows.left[chairs[0]] == block[0] || rows.right[chairs[0]] == block[0];
    }

    private static String id(Rows rows, int seat) {
        return rows.seats.get(seat).id();
    }
}
