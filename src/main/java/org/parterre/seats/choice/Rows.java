package org.parterre.seats.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/**
 * A plan as numbers, worked out once and shared: a seat is its ordinal, a row is an array of them from left to right. Distances
 * and costs are in the plan's units, where neighbours are some 22 apart.
 */
final class Rows {
    /** No neighbour: an aisle, the end of the row, or a place that is not an ordinary chair. */
    static final int WALL = -1;

    /** A plan never changes and is kept as long as anybody needs it; what is known of it lasts as long. */
    private static final Map<Plan, Rows> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    /** What kind of place it is. A KEPT one is a wheelchair place or its companion's. */
    enum Kind {
        CHAIR,
        KEPT,
        STANDING
    }

    final List<Seat> seats;
    final int[][] rows;
    /** True where the next row stands behind this one. */
    final boolean[] followed;

    final Kind[] kind;
    final int[] chairs;
    final int[] kept;
    final int[] standing;
    final int[] section;
    final int[] row;
    final int[] zone;
    /** The chair beside it without an aisle in between, or {@link #WALL}. */
    final int[] left;

    final int[] right;
    /** An aisle or the end of the row is at its right. */
    final boolean[] aisle;
    /** What it costs to sit there rather than in the best place of the hall. */
    final double[] cost;
    /** In which order seats beside each other are given: {@link Preference}. */
    final double[] order;
    /** The organiser says which rows go first. */
    final boolean ranked;
    /** For a wheelchair place the places that belong to it, the nearest first. */
    final Map<Integer, int[]> companions = new HashMap<>();

    final List<String> zones;
    final double middle;
    final double width;
    /** How far neighbours are from each other. */
    final double apart;

    private final Map<String, Integer> ordinals = new HashMap<>();

    private Rows(Plan plan) {
        seats = plan.seats();
        int count = seats.size();
        kind = new Kind[count];
        section = new int[count];
        row = new int[count];
        zone = new int[count];
        left = new int[count];
        right = new int[count];
        aisle = new boolean[count];
        zones = plan.zones().stream().map(one -> one.id()).toList();
        Preference preference = new Preference(plan, zones);
        cost = preference.cost;
        order = preference.order;
        ranked = preference.ranked;
        middle = plan.box().x() + plan.box().width() / 2;
        width = plan.box().width();
        Arrays.fill(section, WALL);
        Arrays.fill(row, WALL);
        Arrays.fill(left, WALL);
        Arrays.fill(right, WALL);
        for (Seat seat : seats) {
            ordinals.put(seat.id(), seat.ordinal());
            zone[seat.ordinal()] = zones.indexOf(seat.zone());
            kind[seat.ordinal()] =
                    seat.standing() ? Kind.STANDING : seat.wheelchair() || seat.companion() ? Kind.KEPT : Kind.CHAIR;
        }
        chairs = ofKind(Kind.CHAIR);
        kept = ofKind(Kind.KEPT);
        standing = ofKind(Kind.STANDING);
        List<int[]> inRows = new ArrayList<>();
        List<Boolean> behind = new ArrayList<>();
        for (Plan.Section part : plan.sections()) {
            for (int i = 0; i < part.rows().size(); i++) {
                int[] places = part.rows().get(i).seats().stream()
                        .mapToInt(Seat::ordinal)
                        .toArray();
                inRows.add(places);
                behind.add(i + 1 < part.rows().size() && !"box".equals(part.kind()));
                for (int place : places) {
                    section[place] = plan.sections().indexOf(part);
                    row[place] = inRows.size();
                }
                neighbours(places);
            }
        }
        rows = inRows.toArray(int[][]::new);
        followed = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            followed[row] = behind.get(row);
        }
        apart = spacing();
        seats.stream().filter(Seat::wheelchair).forEach(place -> companions.put(place.ordinal(), companionsOf(place)));
    }

    static Rows of(Plan plan) {
        return KNOWN.computeIfAbsent(plan, Rows::new);
    }

    int ordinal(String seat) {
        return Objects.requireNonNull(ordinals.get(seat), seat);
    }

    double distance(int one, int other) {
        return Math.hypot(
                x(one) - x(other), seats.get(one).y() - seats.get(other).y());
    }

    double x(int seat) {
        return seats.get(seat).x();
    }

    private int[] ofKind(Kind wanted) {
        return IntStream.range(0, kind.length)
                .filter(seat -> kind[seat] == wanted)
                .toArray();
    }

    private void neighbours(int[] places) {
        for (int i = 0; i < places.length; i++) {
            boolean last = i + 1 == places.length;
            aisle[places[i]] = last
                    || seats.get(places[i]).aisleRight()
                    || seats.get(places[i + 1]).aisleLeft();
            if (!aisle[places[i]] && kind[places[i]] == Kind.CHAIR && kind[places[i + 1]] == Kind.CHAIR) {
                right[places[i]] = places[i + 1];
                left[places[i + 1]] = places[i];
            }
        }
    }

    private double spacing() {
        double[] gaps = IntStream.range(0, seats.size())
                .filter(seat -> right[seat] != WALL)
                .mapToDouble(seat -> distance(seat, right[seat]))
                .sorted()
                .toArray();
        return gaps.length == 0 ? 22 : gaps[gaps.length / 2];
    }

    private int[] companionsOf(Seat wheelchair) {
        return seats.stream()
                .filter(seat -> wheelchair.id().equals(seat.companionOf()))
                .sorted(Comparator.comparingDouble(seat -> distance(seat.ordinal(), wheelchair.ordinal())))
                .mapToInt(Seat::ordinal)
                .toArray();
    }
}
