package org.parterre.seats.choice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.parterre.seats.choice.Rows.Kind;

/**
 * What can be given: the places that nobody has, of the zones that are wanted.
 *
 * @param zones by the zone's position in the plan
 * @param keptToo wheelchair places and their companions' count as chairs
 */
record Offer(Rows rows, BitSet taken, boolean[] zones, boolean keptToo) {
    static Offer of(Rows rows, Terms terms, BitSet taken) {
        boolean[] zones = new boolean[rows.zones.size()];
        for (int zone = 0; zone < zones.length; zone++) {
            zones[zone] = terms.zones() == null || terms.zones().contains(rows.zones.get(zone));
        }
        return new Offer(rows, taken, zones, false);
    }

    Offer withKept() {
        return new Offer(rows, taken, zones, true);
    }

    boolean free(int seat) {
        return !taken.get(seat);
    }

    /** Of a zone that is wanted. */
    boolean wanted(int seat) {
        return zones[rows.zone[seat]];
    }

    /** Somebody could sit there, wanted or not. */
    boolean sits(int seat) {
        return !taken.get(seat) && (rows.kind[seat] == Kind.CHAIR || (keptToo && rows.kind[seat] == Kind.KEPT));
    }

    /** The places to sit that can be given. */
    int[] sitting() {
        int[] chairs = given(rows.chairs);
        return keptToo
                ? IntStream.concat(Arrays.stream(chairs), Arrays.stream(given(rows.kept)))
                        .toArray()
                : chairs;
    }

    int[] standing() {
        return given(rows.standing);
    }

    private int[] given(int[] places) {
        int[] given = new int[places.length];
        int count = 0;
        for (int place : places) {
            if (free(place) && wanted(place)) {
                given[count++] = place;
            }
        }
        return Arrays.copyOf(given, count);
    }

    /** True where a free chair beside one of the two ends would be left between nothing but walls and people. */
    boolean leavesOneAlone(int first, int last) {
        return alone(rows.left[first], rows.left) || alone(rows.right[last], rows.right);
    }

    private boolean alone(int seat, int[] onwards) {
        return seat != Rows.WALL && free(seat) && (onwards[seat] == Rows.WALL || taken.get(onwards[seat]));
    }
}
