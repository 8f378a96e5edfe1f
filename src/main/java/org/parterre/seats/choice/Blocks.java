package org.parterre.seats.choice;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** So many places beside each other: all the ways for a party to sit in one row. */
final class Blocks {
    /** A way. The seats are {@code row[from]} and the ones after it. */
    @FunctionalInterface
    interface Visitor {
        /** @param cost of the mean seat */
        void block(int[] row, int from, double cost);
    }

    private Blocks() {}

    /**
     * Shows every way that row has, from left to right.
     *
     * @param costs of each seat, by ordinal
     */
    static void each(Offer offer, int[] row, int count, boolean overAisles, double[] costs, Visitor visitor) {
        Rows rows = offer.rows();
        int start = 0;
        double sum = 0;
        int unwanted = 0;
        for (int at = 0; at < row.length; at++) {
            int seat = row[at];
            boolean sits = offer.sits(seat);
            if (!sits || (at > start && !overAisles && rows.aisle[row[at - 1]])) {
                start = sits ? at : at + 1;
                sum = 0;
                unwanted = 0;
            }
            if (!sits) {
                continue;
            }
            sum += costs[seat];
            unwanted += offer.wanted(seat) ? 0 : 1;
            if (at - start >= count) {
                int gone = row[at - count];
                sum -= costs[gone];
                unwanted -= offer.wanted(gone) ? 0 : 1;
            }
            if (at - start + 1 >= count && unwanted == 0) {
                visitor.block(row, at - count + 1, sum / count);
            }
        }
    }

    /** The first in order of the places for a party in one row; one that leaves a seat alone only where there is no other. */
    static int @Nullable [] best(Offer offer, int count, boolean overAisles, int pick) {
        Shortlist tidy = new Shortlist(pick);
        Shortlist untidy = new Shortlist(pick);
        Rows rows = offer.rows();
        for (int[] row : rows.rows) {
            each(offer, row, count, overAisles, rows.order, (places, from, cost) -> {
                boolean lonely = offer.leavesOneAlone(places[from], places[from + count - 1]);
                Shortlist list = lonely ? untidy : tidy;
                if (list.wants(cost)) {
                    list.add(Arrays.copyOfRange(places, from, from + count), cost);
                }
            });
        }
        int[] best = tidy.one();
        return best != null ? best : untidy.one();
    }
}
