package org.parterre.seats.choice;

import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest few of many. The first choice is the cheapest; after a clash it widens quickly, one of the best 4, then 8, 16 …,
 * so that buyers who met once don't meet again.
 */
final class Shortlist {
    private static final int WIDEST = 12;

    private final PriorityQueue<Party> kept =
            new PriorityQueue<>(Comparator.comparingDouble(Party::cost).reversed());
    private final int size;

    private record Party(int[] seats, double cost) {}

    /** @param pick how often the choice has failed so far */
    Shortlist(int pick) {
        size = pick == 0 ? 1 : 2 << Math.min(pick, WIDEST);
    }

    boolean wants(double cost) {
        return kept.size() < size || cost < kept.element().cost();
    }

    void add(int[] seats, double cost) {
        if (wants(cost)) {
            kept.add(new Party(seats, cost));
            if (kept.size() > size) {
                kept.remove();
            }
        }
    }

    /** One of them, or null where nothing came. */
    int @Nullable [] one() {
        if (kept.isEmpty()) {
            return null;
        }
        Iterator<Party> all = kept.iterator();
        for (int skip = ThreadLocalRandom.current().nextInt(kept.size()); skip > 0; skip--) {
            all.next();
        }
        return all.next().seats();
    }
}
