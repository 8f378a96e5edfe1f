package org.parterre.venue.exchange;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parterre.platform.BadInput;
import org.parterre.venue.Outline;
import org.parterre.venue.Plan;
import org.parterre.venue.PlanDocument;
import org.parterre.venue.PlanWriting;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Seat;
import org.parterre.venue.UnreadablePlan;
import org.parterre.venue.UnreadablePlan.Place;
import org.parterre.venue.Words;

/**
 * A plan as it stands in somebody else's file: seats at spots, with names. {@link #finish} brings it to our measures, so that the
 * stage is above and neighbours are some 22 units apart, and finds the aisles and the order within each row. What is made of a
 * plan that came from here and went out again is the same plan.
 */
final class Sketch {
    private static final double APART = 22;
    /** Nearer or wider than this is drawn larger or smaller; between them a plan keeps its own measures. */
    private static final double NEAR = 18;

    private static final double WIDE = 30;
    /** What somebody drew in metres or in pixels of a screen lies between these. */
    private static final double SMALLEST = 0.001;

    private static final double LARGEST = 1_000;
    /** Seats that are so many times further apart than is usual in their row have an aisle between them. */
    private static final double AISLE = 1.5;

    /** Gaps that don't say by themselves what is usual. */
    private static final int FEW = 3;

    private static final double MARGIN = 40;
    /** Others write a text around its spot, we write it on a line through it: so much lower. */
    static final double BASELINE = 5;

    /** The name of the section stands between the stage and its first row; both are written large on a phone. */
    static final double STAGE_AWAY = 70;

    private final String name;
    private final Map<String, PriceZone> zones = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<BadInput.Words> guesses = new ArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Set<String> identities = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private int places;

    /** A seat where the file has it. @param id its identity, or empty where it is to be given one */
    record Spot(String id, String number, double x, double y, String zone, boolean wheelchair) {
        private Spot at(AffineTransform move) {
            Point2D moved = move.transform(new Point2D.Double(x, y), null);
            return new Spot(id, number, rounded(moved.getX()), rounded(moved.getY()), zone, wheelchair);
        }

        private double distance(Spot other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** Seats of one row, in the order of the file. */
    record Line(String label, List<Spot> spots) {}

    /** A section. */
    record Part(String id, Words name, String kind, List<Line> lines) {}

    /** What is not sold. @param text where its text is written, if it has one */
    private record Drawn(String kind, Words name, Shape outline, Point2D text) {
        private boolean isNamed() {
            return !name.nl().isEmpty();
        }

        private Drawn at(AffineTransform move) {
            return new Drawn(kind, name, move.createTransformedShape(outline), move.transform(text, null));
        }
    }

    Sketch(String name) {
        this.name = name;
    }

    void guess(String key, Object... with) {
        guesses.add(new BadInput.Words(key, with));
    }

    /** A price zone; the dearest comes first. @return its id */
    String zone(Words called) {
        atMost(PlanDocument.MOST_ZONES, zones.size(), "zones");
        String id = unique(called.nl(), zones.keySet(), "zone");
        zones.put(id, new PriceZone(id, called, zones.size()));
        return id;
    }

    /** @param from the name that its id is made of */
    Part part(String from, Words called, String kind) {
        atMost(PlanDocument.MOST_SECTIONS, parts.size(), "sections");
        String id = unique(from, ids, "zaal");
        ids.add(id);
        Part part = new Part(id, called, kind, new ArrayList<>());
        parts.add(part);
        return part;
    }

    /**
     * Takes a seat's identity from the file.
     *
     * @return the same, or one made of it where ours can't be written so
     * @throws UnreadablePlan when another seat has it, or there are more than a hall can have
     */
    String identity(Place place, String written) {
        if (!identities.add(written)) {
            throw new UnreadablePlan(place, "plan.same-identity", written);
        }
        if (++places > PlanDocument.MOST_SEATS) {
            throw new UnreadablePlan(place, "plan.too-many", PlanDocument.MOST_SEATS);
        }
        return PlanDocument.isSeatId(written) ? written : "";
    }

    /** @param outline of straight lines */
    void draw(String kind, Words text, Shape outline, double x, double y) {
        atMost(PlanDocument.MOST_AREAS, drawn.size(), "areas");
        drawn.add(new Drawn(kind, text, outline, new Point2D.Double(x, y)));
    }

    private static void atMost(int most, int there, String what) {
        if (there >= most) {
            throw new UnreadablePlan("plan.too-many-of", what, most);
        }
    }

    /** An id that none of the others has. */
    private String unique(String from, Set<String> others, String otherwise) {
        String id = Known.id(from).isEmpty() ? otherwise : Known.id(from);
        String free = id;
        while (others.contains(free)) {
            free = id + "-" + counters.merge(id, 1, Integer::sum);
        }
        return free;
    }

    /** The plan. @throws UnreadablePlan when there is no seat in it */
    Imported finish() {
        parts.removeIf(part -> part.lines().isEmpty());
        if (places == 0) {
            throw new UnreadablePlan("plan.no-seats");
        }
        AffineTransform move = turned();
        move.preConcatenate(scaled());
        boolean hasStage = drawn.stream().anyMatch(area -> area.kind().equals("stage"));
        List<Part> moved = parts.stream().map(part -> moved(part, move)).toList();
        List<Drawn> areas =
                new ArrayList<>(drawn.stream().map(area -> area.at(move)).toList());
        if (!hasStage) {
            Rectangle2D seats = bounds(moved, List.of());
            areas.add(new Drawn(
                    "stage",
                    Known.STAGE,
                    new Path2D.Double(),
                    new Point2D.Double(seats.getCenterX(), seats.getMinY() - STAGE_AWAY)));
            guess("plan.guess.no-stage");
        }
        Rectangle2D all = bounds(moved, areas);
        AffineTransform shift = AffineTransform.getTranslateInstance(MARGIN - all.getX(), MARGIN - all.getY());
        Plan plan = plan(
                moved.stream().map(part -> moved(part, shift)).toList(),
                areas.stream().map(area -> area.at(shift)).toList(),
                all);
        String document = PlanWriting.write(plan);
        try {
            return new Imported(PlanDocument.read(document), document, List.copyOf(guesses));
        } catch (UnreadablePlan wrong) {
            throw wrong.withoutPlace();
        }
    }

    /** Half a turn where the stage is drawn below. */
    private AffineTransform turned() {
        double seats = spots().mapToDouble(Spot::y).average().orElse(0);
        boolean below = drawn.stream()
                .filter(area -> area.kind().equals("stage"))
                .mapToDouble(area -> area.text().getY())
                .average()
                .stream()
                .anyMatch(stage -> stage > seats);
        if (!below) {
            return new AffineTransform();
        }
        guess("plan.guess.turned");
        return AffineTransform.getQuadrantRotateInstance(2);
    }

    private AffineTransform scaled() {
        double apart = apart(parts);
        if (apart == 0 || (apart >= NEAR && apart <= WIDE)) {
            return new AffineTransform();
        }
        double scale = APART / apart;
        if (!(scale >= SMALLEST && scale <= LARGEST)) {
            throw new UnreadablePlan("plan.no-size");
        }
        guess("plan.guess.scaled", Math.round(scale * 100));
        return AffineTransform.getScaleInstance(scale, scale);
    }

    /** How far from each other neighbours usually are; 0 where nobody has one. */
    private static double apart(List<Part> parts) {
        return median(parts.stream()
                .flatMap(part -> part.lines().stream())
                .flatMap(line -> gaps(line.spots()).stream())
                .filter(gap -> gap > 0)
                .toList());
    }

    private Stream<Spot> spots() {
        return parts.stream().flatMap(part -> part.lines().stream()).flatMap(line -> line.spots().stream());
    }

    private static Part moved(Part part, AffineTransform move) {
        return new Part(
                part.id(),
                part.name(),
                part.kind(),
                part.lines().stream()
                        .map(line -> new Line(
                                line.label(),
                                line.spots().stream().map(spot -> spot.at(move)).toList()))
                        .toList());
    }

    private static Rectangle2D bounds(List<Part> parts, List<Drawn> areas) {
        Rectangle2D bounds = new Rectangle2D.Double(0, 0, -1, -1);
        for (Part part : parts) {
            for (Line line : part.lines()) {
                for (Spot spot : line.spots()) {
                    bounds = with(bounds, new Rectangle2D.Double(spot.x(), spot.y(), 0, 0));
                }
            }
        }
        for (Drawn area : areas) {
            if (area.isNamed()) {
                bounds = with(
                        bounds,
                        new Rectangle2D.Double(area.text().getX(), area.text().getY(), 0, 0));
            }
            if (!area.outline().getPathIterator(null).isDone()) {
                bounds = with(bounds, area.outline().getBounds2D());
            }
        }
        return bounds;
    }

    private static Rectangle2D with(Rectangle2D bounds, Rectangle2D more) {
        return bounds.getWidth() < 0 ? more : bounds.createUnion(more);
    }

    private Plan plan(List<Part> parts, List<Drawn> areas, Rectangle2D all) {
        List<Plan.Section> sections = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        Map<String, Integer> found = new HashMap<>();
        double apart = apart(parts);
        for (Part part : parts) {
            List<Plan.Row> rows = new ArrayList<>();
            for (Line line : part.lines()) {
                List<Spot> inOrder = fromTheLeft(line.spots(), found);
                List<Seat> row = new ArrayList<>();
                List<Double> gaps = gaps(inOrder);
                double usual = gaps.size() < FEW ? Math.min(apart, median(gaps)) : median(gaps);
                for (int at = 0; at < inOrder.size(); at++) {
                    boolean left = at == 0 || aisle(inOrder.get(at - 1), inOrder.get(at), usual);
                    boolean right = at == inOrder.size() - 1 || aisle(inOrder.get(at), inOrder.get(at + 1), usual);
                    if (right && at < inOrder.size() - 1) {
                        found.merge("plan.guess.aisles", 1, Integer::sum);
                    }
                    row.add(seat(seats.size() + row.size(), part, line, inOrder.get(at), left, right, found));
                }
                seats.addAll(row);
                rows.add(new Plan.Row(line.label(), row));
            }
            Point2D title = title(part);
            sections.add(new Plan.Section(part.id(), part.kind(), part.name(), title.getX(), title.getY(), rows));
        }
        found.forEach((key, number) -> guess(key, number));
        fronts(parts);
        return new Plan(
                new Words(name, name),
                new Plan.Box(0, 0, all.getWidth() + 2 * MARGIN, all.getHeight() + 2 * MARGIN),
                List.copyOf(zones.values()),
                sections,
                areas.stream().map(Sketch::area).toList(),
                List.of(),
                seats);
    }

    private Seat seat(
            int ordinal, Part part, Line line, Spot spot, boolean left, boolean right, Map<String, Integer> found) {
        String id = spot.id();
        if (id.isEmpty()) {
            id = unique(part.id() + "-" + line.label() + "-" + spot.number(), identities, "seat");
            identities.add(id);
            found.merge("plan.guess.identities", 1, Integer::sum);
        }
        return new Seat(
                id,
                ordinal,
                part.id(),
                line.label(),
                spot.number(),
                spot.x(),
                spot.y(),
                spot.zone(),
                spot.wheelchair(),
                null,
                false,
                spot.wheelchair(),
                false,
                left,
                right);
    }

    private static Plan.Area area(Drawn area) {
        Rectangle2D drawn = area.outline().getBounds2D();
        return new Plan.Area(
                area.kind(),
                Outline.write(Outline.strokes(area.outline())),
                area.name(),
                area.isNamed() ? area.text().getX() : drawn.getX(),
                area.isNamed() ? rounded(area.text().getY() + BASELINE) : drawn.getY());
    }

    /** Above the middle of its first row. */
    private static Point2D title(Part part) {
        DoubleSummaryStatistics across = part.lines().stream()
                .flatMap(line -> line.spots().stream())
                .collect(Collectors.summarizingDouble(Spot::x));
        double front = part.lines().stream()
                .flatMap(line -> line.spots().stream())
                .mapToDouble(Spot::y)
                .min()
                .orElse(0);
        return new Point2D.Double(rounded((across.getMin() + across.getMax()) / 2), front - APART);
    }

    private void fronts(List<Part> parts) {
        for (Part part : parts) {
            part.lines().stream()
                    .min(Comparator.comparingDouble(line ->
                            line.spots().stream().mapToDouble(Spot::y).average().orElse(0)))
                    .ifPresent(front ->
                            guess("plan.guess.front", front.label(), part.name().nl()));
        }
    }

    /**
     * The file's order where it runs along the row; else the order in which they are drawn. Then from the left, or from the stage
     * where the row runs away from it.
     */
    private static List<Spot> fromTheLeft(List<Spot> spots, Map<String, Integer> found) {
        List<Spot> inOrder = new ArrayList<>(spots);
        if (inOrder.size() < 2) {
            return inOrder;
        }
        double wide = range(spots.stream().map(Spot::x).toList());
        double deep = range(spots.stream().map(Spot::y).toList());
        List<Spot> drawn = new ArrayList<>(spots);
        drawn.sort(Comparator.comparingDouble(spot -> wide >= deep ? spot.x() : spot.y()));
        if (length(drawn) < length(inOrder) - 1e-6) {
            found.merge("plan.guess.row-order", 1, Integer::sum);
            return drawn;
        }
        Spot first = inOrder.get(0);
        Spot last = inOrder.get(inOrder.size() - 1);
        double across = last.x() - first.x();
        double away = last.y() - first.y();
        if (Math.abs(across) >= Math.abs(away) ? across < 0 : away < 0) {
            Collections.reverse(inOrder);
        }
        return inOrder;
    }

    private static double range(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElse(0)
                - values.stream().mapToDouble(v -> v).min().orElse(0);
    }

    private static double length(List<Spot> spots) {
        return gaps(spots).stream().mapToDouble(gap -> gap).sum();
    }

    private static List<Double> gaps(List<Spot> spots) {
        List<Double> gaps = new ArrayList<>();
        for (int at = 1; at < spots.size(); at++) {
            gaps.add(spots.get(at - 1).distance(spots.get(at)));
        }
        return gaps;
    }

    /** As it will be written, so that what is found out from the drawing is found out again from the file. */
    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static boolean aisle(Spot one, Spot next, double usual) {
        return one.distance(next) > AISLE * usual;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
    }
}
