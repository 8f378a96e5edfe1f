package org.parterre.seats.choice;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A wheelchair place with its companion places, and the rest of the party as near as can be: the best of all such parties. */
final class Accessible {
    /** A companion who has to sit elsewhere. */
    private static final double WITHOUT_COMPANION = 1_000;

    private Accessible() {}

    static int @Nullable [] best(Offer offer, int count, int pick) {
        Rows rows = offer.rows();
        Shortlist list = new Shortlist(pick);
        int[] chairs = offer.sitting();
        for (int wheelchair : rows.companions.keySet()) {
            if (!offer.free(wheelchair) || !offer.wanted(wheelchair)) {
                continue;
            }
            int[] own = IntStream.concat(IntStream.of(wheelchair), Arrays.stream(beside(offer, wheelchair)))
                    .limit(count)
                    .toArray();
            int[] party = party(offer, own, count, chairs);
            if (party.length == count) {
                list.add(party, cost(offer, own, party));
            }
        }
        return list.one();
    }

    /** @param own the wheelchair place and its companions' */
    private static int[] party(Offer offer, int[] own, int count, int[] chairs) {
        int[] others = offer.keptToo()
                ? Arrays.stream(chairs)
                        .filter(seat -> !LoneSeats.isIn(own, seat))
                        .toArray()
                : chairs;
        int[] rest = Company.near(offer, own, others, count - own.length);
        IntStream seated = IntStream.concat(Arrays.stream(own), Arrays.stream(rest));
        int missing = count - own.length - rest.length;
        return missing == 0
                ? seated.toArray()
                : IntStream.concat(seated, Arrays.stream(offer.standing()).limit(missing))
                        .toArray();
    }

    /** The companion places of that wheelchair place that can be given. */
    static int[] beside(Offer offer, int wheelchair) {
        return Arrays.stream(Objects.requireNonNull(offer.rows().companions.get(wheelchair)))
                .filter(seat -> offer.free(seat) && offer.wanted(seat))
                .toArray();
    }

    private static double cost(Offer offer, int[] own, int[] party) {
        Rows rows = offer.rows();
        int wheelchair = own[0];
        double cost = rows.cost[wheelchair];
        for (int seat : party) {
            cost += Nearby.distance(rows, wheelchair, seat);
        }
        long alone = LoneSeats.beside(rows, offer.taken(), party).distinct().count();
        boolean companion = party.length == 1 || own.length > 1;
        return cost + alone * Company.LONE_SEAT + (companion ? 0 : WITHOUT_COMPANION);
    }
}
