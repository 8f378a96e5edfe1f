package org.parterre.seats.choice;

import java.util.List;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/**
 * Which seats the house gives first, in the plan's units, where neighbours are some 22 apart: the less, the sooner. By ordinal;
 * only for places in rows.
 */
final class Preference {
    /** What one zone further down costs: the house gives the dearer seat first. */
    private static final double ZONE_STEP = 250;

    private static final double RESTRICTED = 400;
    private static final double DEPTH = 0.8;

    /** What it costs to sit there rather than in the best place of the hall; to be weighed against distances. */
    final double[] cost;

    /**
     * In which order seats beside each other are given. The same as the cost where no row has a rank; otherwise the rank is not
     * weighed against anything: of two rows where as good a view can be had in the same zone, the one with the better rank goes
     * first, from its middle to its ends. A row without a rank among others has the one of its distance from the best.
     */
    final double[] order;

    final boolean ranked;

    private final Plan plan;
    private final double middle;
    private final double frontThird;

    Preference(Plan plan, List<String> zones) {
        this.plan = plan;
        this.middle = plan.box().x() + plan.box().width() / 2;
        this.frontThird = plan.box().y() + plan.box().height() / 3;
        this.cost = new double[plan.seats().size()];
        each((row, step) ->
                row.seats().forEach(seat -> cost[seat.ordinal()] = cost(row, seat, step, zones.indexOf(seat.zone()))));
        this.ranked = plan.sections().stream()
                .flatMap(section -> section.rows().stream())
                .anyMatch(row -> row.rank() != null);
        this.order = ranked ? inOrder(zones) : cost;
    }

    private interface Visitor {
        /** @param step what one row further from the best costs */
        void row(Plan.Row row, double step);
    }

    private void each(Visitor visitor) {
        for (Plan.Section section : plan.sections()) {
            double step = DEPTH * between(section);
            section.rows().stream().filter(row -> !row.seats().isEmpty()).forEach(row -> visitor.row(row, step));
        }
    }

    private double[] inOrder(List<String> zones) {
        double[] ranks = new double[cost.length];
        each((row, step) -> row.seats().forEach(seat -> ranks[seat.ordinal()] = rank(row, step)));
        double most = 0;
        for (double rank : ranks) {
            most = Math.max(most, rank);
        }
        double rankStep = plan.box().width() + plan.box().height(); // more than two seats of a row can differ by
        double zoneStep = rankStep * (most + 1);
        double[] order = cost.clone();
        each((row, step) -> row.seats().forEach(seat -> {
            int zone = zones.indexOf(seat.zone()) + (seat.restrictedView() ? zones.size() : 0);
            order[seat.ordinal()] += zoneStep * zone + rankStep * ranks[seat.ordinal()];
        }));
        return order;
    }

    private double rank(Plan.Row row, double step) {
        Integer given = row.rank();
        return given != null ? given : away(row.seats().get(row.seats().size() / 2)) / step;
    }

    private double cost(Plan.Row row, Seat seat, double step, int zone) {
        double away = row.rank() == null ? away(seat) : step * row.rank();
        return Math.abs(seat.x() - middle) + away + ZONE_STEP * zone + (seat.restrictedView() ? RESTRICTED : 0);
    }

    private double away(Seat seat) {
        return DEPTH * Math.abs(seat.y() - frontThird);
    }

    /** How far a row of that section is from the next; 22 where there is only one, or all are drawn on one line. */
    private static double between(Plan.Section section) {
        List<Plan.Row> filled =
                section.rows().stream().filter(row -> !row.seats().isEmpty()).toList();
        if (filled.size() < 2) {
            return 22;
        }
        double first = filled.get(0).seats().get(0).y();
        double last = filled.get(filled.size() - 1).seats().get(0).y();
        return first == last ? 22 : Math.abs(last - first) / (filled.size() - 1);
    }
}
