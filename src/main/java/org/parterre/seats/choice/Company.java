package org.parterre.seats.choice;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Those who come along with somebody in a wheelchair: as near as can be to the places they have, and rather a little further than
 * that a chair is left alone. Of all the ways to seat them the best, found chair by chair along each row with what was known of
 * the chair before.
 */
final class Company {
    /** So much nearer all of them together would have to sit for one chair that is left alone: two seats and some. */
    static final double LONE_SEAT = 60;

    private final Rows rows;
    private final BitSet others;
    private final int[] own;
    /** Where somebody of the company may sit. */
    private final BitSet chairs = new BitSet();
    /** Of the runs of free chairs so far, by how many sit there. */
    private final @Nullable Way[] ways;

    /** Some of the company on their chairs. */
    private record Way(double cost, @Nullable Sitting last) {
        Way leavingOneAlone() {
            return new Way(cost + LONE_SEAT, last);
        }
    }

    private record Sitting(int seat, @Nullable Sitting before) {}

    private Company(Offer offer, int[] own, int count) {
        this.rows = offer.rows();
        this.others = offer.taken();
        this.own = own;
        this.ways = new Way[count + 1];
    }

    /**
     * So many of the candidates; fewer where there are fewer.
     *
     * @param own the places that the party has already
     */
    static int[] near(Offer offer, int[] own, int[] candidates, int count) {
        int[] nearest = Nearby.around(offer.rows(), own, candidates, count);
        long alone = LoneSeats.beside(offer.rows(), offer.taken(), nearest)
                .distinct()
                .count();
        return alone == 0 || nearest.length < count
                ? nearest
                : new Company(offer, own, count).find(candidates, nearest, alone * LONE_SEAT);
    }

    /** @param detour what the nearest ones cost for the chairs they leave alone: nobody has to sit further away than that */
    private int[] find(int[] candidates, int[] nearest, double detour) {
        double reach = Nearby.far(rows, own, nearest[nearest.length - 1]) + detour;
        for (int seat : candidates) {
            if (Nearby.far(rows, own, seat) <= reach) {
                chairs.set(seat);
            }
        }
        ways[0] = new Way(0, null);
        BitSet seen = new BitSet();
        chairs.stream().map(this::firstOfRun).filter(first -> !seen.get(first)).forEach(first -> {
            seen.set(first);
            alongRun(first);
        });
        int[] seats = new int[nearest.length];
        Way best = Objects.requireNonNull(ways[seats.length]); // the nearest ones are among the ways
        int found = 0;
        for (@Nullable Sitting one = best.last(); one != null; one = one.before()) {
            seats[found++] = one.seat();
        }
        return seats;
    }

    private int firstOfRun(int seat) {
        int first = seat;
        while (isFree(rows.left[first])) {
            first = rows.left[first];
        }
        return first;
    }

    /**
     * Chairs that follow each other freely. Of the last one three things matter: somebody of the company has it (or it is the
     * wall); it is free beside a free one; it is free beside none, and alone as soon as the next is not free either.
     */
    private void alongRun(int first) {
        @Nullable Way[] closed = ways.clone();
        @Nullable Way[] open = new Way[ways.length];
        @Nullable Way[] edge = new Way[ways.length];
        int seat = first;
        for (; isFree(seat); seat = rows.right[seat]) {
            for (int sitting = ways.length - 1; sitting >= 0; sitting--) {
                @Nullable Way stillOpen = better(open[sitting], edge[sitting]);
                @Nullable Way nowEdge = closed[sitting];
                closed[sitting] = sitting > 0 && chairs.get(seat)
                        ? on(seat, better(better(closed[sitting - 1], open[sitting - 1]), alone(edge[sitting - 1])))
                        : null;
                open[sitting] = stillOpen;
                edge[sitting] = nowEdge;
            }
        }
        boolean single = rows.right[first] == Rows.WALL || !isFree(rows.right[first]);
        for (int sitting = 0; sitting < ways.length; sitting++) {
            @Nullable Way ended = single ? edge[sitting] : alone(edge[sitting]);
            ways[sitting] = better(better(closed[sitting], open[sitting]), ended);
        }
    }

    private boolean isFree(int seat) {
        return seat != Rows.WALL && !others.get(seat);
    }

    private @Nullable Way on(int seat, @Nullable Way way) {
        return way == null ? null : new Way(way.cost() + Nearby.far(rows, own, seat), new Sitting(seat, way.last()));
    }

    private static @Nullable Way alone(@Nullable Way way) {
        return way == null ? null : way.leavingOneAlone();
    }

    private static @Nullable Way better(@Nullable Way one, @Nullable Way other) {
        return one == null || (other != null && other.cost() < one.cost()) ? other : one;
    }
}
