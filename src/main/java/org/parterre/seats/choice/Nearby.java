package org.parterre.seats.choice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The places that are nearest to one of them. */
final class Nearby {
    /** What is near on paper may be another floor. */
    private static final double ELSEWHERE = 400;

    /** Beside each other people talk; in front of each other they turn around. Counted in seats. */
    private static final double BACK_TO_BACK = 1.25;

    /** Of two that are as near the better one. */
    private static final double AS_NEAR = 0.001;

    /** Around so many of the best places, and around so many anywhere, it is tried who sits closest. */
    private static final int CENTRES = 24;

    private Nearby() {}

    /** A party scattered over the nearest places; null where there are not that many. */
    static int @Nullable [] best(Offer offer, int count, int pick) {
        int[] free = offer.sitting();
        if (free.length < count) {
            return null;
        }
        Rows rows = offer.rows();
        Shortlist list = new Shortlist(pick);
        for (int centre : centres(rows, free)) {
            int[] party = around(rows, new int[] {centre}, free, count);
            double cost = 0;
            for (int seat : party) {
                cost += distance(rows, centre, seat) + rows.cost[seat] / count / 2;
            }
            list.add(party, cost);
        }
        return list.one();
    }

    /** So many of the candidates, the nearest to one of the centres first; fewer where there are fewer. */
    static int[] around(Rows rows, int[] centres, int[] candidates, int count) {
        int[] nearest = new int[Math.min(count, candidates.length)];
        double[] far = new double[nearest.length];
        int found = 0;
        for (int seat : candidates) {
            double distance = far(rows, centres, seat);
            if (found == nearest.length && (found == 0 || distance >= far[found - 1])) {
                continue;
            }
            int at = found < nearest.length ? found++ : found - 1;
            for (; at > 0 && far[at - 1] > distance; at--) {
                far[at] = far[at - 1];
                nearest[at] = nearest[at - 1];
            }
            far[at] = distance;
            nearest[at] = seat;
        }
        return nearest;
    }

    /** How far from the nearest of the centres; of two that are as far, less for the better one. */
    static double far(Rows rows, int[] centres, int seat) {
        double nearest = Double.MAX_VALUE;
        for (int centre : centres) {
            nearest = Math.min(nearest, distance(rows, centre, seat));
        }
        return nearest + AS_NEAR * rows.cost[seat];
    }

    static double distance(Rows rows, int one, int other) {
        return rows.distance(one, other)
                + (rows.row[one] == rows.row[other] ? 0 : BACK_TO_BACK * rows.apart)
                + (rows.section[one] == rows.section[other] ? 0 : ELSEWHERE);
    }

    private static int[] centres(Rows rows, int[] free) {
        if (free.length <= 2 * CENTRES) {
            return free;
        }
        IntStream best = Arrays.stream(free)
                .boxed()
                .sorted(Comparator.comparingDouble(seat -> rows.cost[seat]))
                .limit(CENTRES)
                .mapToInt(seat -> seat);
        IntStream anywhere = IntStream.range(0, CENTRES).map(i -> free[i * free.length / CENTRES]);
        return IntStream.concat(best, anywhere).distinct().toArray();
    }
}
