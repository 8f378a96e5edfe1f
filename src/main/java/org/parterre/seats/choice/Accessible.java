package org.parterre.seats.choice;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.seats.choice.Rows.Kind;

/** A wheelchair place with its companion places, and the rest of the party as near as can be: the best of all such parties. */
final class Accessible {
    /** A companion who has to sit elsewhere. */
    private static final double WITHOUT_COMPANION = 1_000;

    private static final double LONE_SEAT = 60;

    private Accessible() {}

    static int @Nullable [] best(Offer offer, int count, int pick) {
        Rows rows = offer.rows();
        Shortlist list = new Shortlist(pick);
        int[] chairs = offer.sitting();
        for (int wheelchair : rows.companions.keySet()) {
            if (!offer.free(wheelchair) || !offer.wanted(wheelchair)) {
                continue;
            }
            int[] party = party(offer, wheelchair, count, chairs);
            if (party.length == count) {
                list.add(party, cost(offer, wheelchair, party));
            }
        }
        return list.one();
    }

    private static int[] party(Offer offer, int wheelchair, int count, int[] chairs) {
        Rows rows = offer.rows();
        int[] beside =
                Arrays.stream(beside(offer, wheelchair)).limit(count - 1L).toArray();
        int[] others = offer.keptToo()
                ? Arrays.stream(chairs)
                        .filter(seat -> seat != wheelchair && !LoneSeats.isIn(beside, seat))
                        .toArray()
                : chairs;
        int[] rest = Nearby.around(rows, wheelchair, others, count - 1 - beside.length);
        IntStream seated = IntStream.concat(
                IntStream.of(wheelchair), IntStream.concat(Arrays.stream(beside), Arrays.stream(rest)));
        int missing = count - 1 - beside.length - rest.length;
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

    private static double cost(Offer offer, int wheelchair, int[] party) {
        Rows rows = offer.rows();
        double cost = rows.cost[wheelchair];
        boolean companion = party.length == 1;
        for (int seat : party) {
            cost += Nearby.distance(rows, wheelchair, seat);
            companion |= seat != wheelchair && rows.kind[seat] == Kind.KEPT;
            cost += Arrays.stream(new int[] {rows.left[seat], rows.right[seat]})
                            .anyMatch(beside -> LoneSeats.alone(rows, offer.taken(), party, beside))
                    ? LONE_SEAT
                    : 0;
        }
        return cost + (companion ? 0 : WITHOUT_COMPANION);
    }
}
