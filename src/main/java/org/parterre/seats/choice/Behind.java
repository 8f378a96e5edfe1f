package org.parterre.seats.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A party in two or three rows that follow each other, each part behind the other: in talking distance, when no row holds them. */
final class Behind {
    /** What one person more in one part than in another costs: nobody likes to be the one who sits alone. */
    private static final double UNEVEN = 40;

    private static final double LONE_SEAT = 60;
    /** A step aside is worse than a step further from the best place of the hall. */
    private static final double ASIDE = 2;

    private final Offer offer;
    private final Rows rows;
    private final int count;
    private final Shortlist list;
    private final List<Part>[][] known;

    /** Some of the party in one row. {@code middle} is its x. */
    private record Part(int[] row, int from, int size, double middle, double cost) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of lists
    private Behind(Offer offer, int count, int pick) {
        this.offer = offer;
        this.rows = offer.rows();
        this.count = count;
        this.list = new Shortlist(pick);
        this.known = new List[rows.rows.length][count];
    }

    static int @Nullable [] best(Offer offer, int count, int pick) {
        return count < 2 ? null : new Behind(offer, count, pick).find();
    }

    private int @Nullable [] find() {
        for (int row = 0; row + 1 < rows.rows.length; row++) {
            for (int front = 1; rows.followed[row] && front < count; front++) {
                for (Part part : parts(row, front)) {
                    consider(List.of(part), row + 1, count - front);
                }
            }
        }
        int[] two = list.one();
        return two != null ? two : inThree();
    }

    private int @Nullable [] inThree() {
        for (int row = 1; row + 1 < rows.rows.length; row++) {
            if (!rows.followed[row - 1] || !rows.followed[row]) {
                continue;
            }
            for (int size = 1; size < count - 1; size++) {
                for (Part part : parts(row, size)) {
                    for (int front = 1; front < count - size; front++) {
                        Part before = closest(part, row - 1, front);
                        if (before != null) {
                            consider(List.of(before, part), row + 1, count - size - front);
                        }
                    }
                }
            }
        }
        return list.one();
    }

    /** The parts so far, with the best last part in that row behind the last of them. */
    private void consider(List<Part> parts, int row, int size) {
        Part last = closest(parts.get(parts.size() - 1), row, size);
        if (last == null) {
            return;
        }
        List<Part> all = new ArrayList<>(parts);
        all.add(last);
        double cost = cost(all);
        if (list.wants(cost)) {
            for (Part part : all) {
                boolean lonely =
                        offer.leavesOneAlone(part.row()[part.from()], part.row()[part.from() + part.size() - 1]);
                cost += lonely ? LONE_SEAT : 0;
            }
            list.add(all.stream().flatMapToInt(Behind::seats).toArray(), cost);
        }
    }

    private @Nullable Part closest(Part part, int row, int size) {
        double reach = rows.apart * (1 + Math.max(part.size(), size) / 2.0);
        Part best = null;
        for (Part other : parts(row, size)) {
            double aside = Math.abs(other.middle() - part.middle());
            if (aside <= reach
                    && (best == null
                            || aside * ASIDE + other.cost()
                                    < Math.abs(best.middle() - part.middle()) * ASIDE + best.cost())) {
                best = other;
            }
        }
        return best;
    }

    private double cost(List<Part> parts) {
        double cost = 0;
        int least = count;
        int most = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            cost += part.cost() * part.size() / count;
            cost += i == 0
                    ? 0
                    : ASIDE * Math.abs(part.middle() - parts.get(i - 1).middle());
            least = Math.min(least, part.size());
            most = Math.max(most, part.size());
        }
        return cost + UNEVEN * (most - least);
    }

    private List<Part> parts(int row, int size) {
        List<Part> found = known[row][size];
        if (found == null) {
            List<Part> fresh = new ArrayList<>();
            Blocks.each(offer, rows.rows[row], size, false, rows.cost, (places, from, cost) -> {
                double middle = (rows.x(places[from]) + rows.x(places[from + size - 1])) / 2;
                fresh.add(new Part(places, from, size, middle, cost));
            });
            found = fresh;
            known[row][size] = found;
        }
        return found;
    }

    private static IntStream seats(Part part) {
        return IntStream.range(part.from(), part.from() + part.size()).map(at -> part.row()[at]);
    }
}
