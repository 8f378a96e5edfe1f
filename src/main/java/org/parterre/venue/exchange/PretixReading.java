package org.parterre.venue.exchange;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.Located;
import org.parterre.venue.Outline;
import org.parterre.venue.Words;

/**
 * Reads the seating plan form of pretix (JSON schema "Seating Plan", 0.0.1), as its own editor and other programs write it: with
 * or without uuids, with areas of the first form of the schema, with categories that are not listed. Positions add up: a seat
 * stands at zone + row + seat. The points of a polygon count from its area's position in some programs and from the zone's in
 * others; taken is the first reading unless that puts the polygon outside of the drawing and the other one doesn't.
 */
final class PretixReading {
    private static final Point2D ORIGIN = new Point2D.Double();

    private final Map<String, String> zones = new LinkedHashMap<>();
    private final Sketch sketch;
    private final @Nullable Rectangle2D paper;
    private final List<String> unlisted = new ArrayList<>();
    private int wheelchairs;
    private boolean pointsFromTheZone;

    private PretixReading(Located json) {
        String name = json.text("name");
        sketch = new Sketch(name.isBlank() ? Known.HALL.nl() : Known.line(name));
        paper = json.has("size")
                ? new Rectangle2D.Double(
                        0,
                        0,
                        json.object("size").number("width"),
                        json.object("size").number("height"))
                : null;
    }

    static Imported read(String document) {
        return read(Located.read(document));
    }

    static Imported read(Located json) {
        return new PretixReading(json).plan(json);
    }

    private Imported plan(Located json) {
        for (Located category : json.objects("categories")) {
            String name = Known.line(category.text("name"));
            if (!zones.containsKey(name)) {
                zones.put(name, sketch.zone(Known.name(name)));
            }
        }
        List<Located> parts = json.objects("zones");
        if (parts.isEmpty()) {
            throw json.wrong("plan.missing", "zones");
        }
        parts.forEach(this::zone);
        if (zones.size() > 1) {
            sketch.guess("plan.guess.zones", String.join(", ", zones.keySet()));
        }
        if (!unlisted.isEmpty()) {
            sketch.guess("plan.guess.other-zone", String.join(", ", unlisted));
        }
        if (pointsFromTheZone) {
            sketch.guess("plan.guess.polygons");
        }
        if (wheelchairs > 0) {
            sketch.guess("plan.guess.wheelchairs", wheelchairs);
        }
        return sketch.finish();
    }

    private void zone(Located json) {
        Point2D at = position(json, ORIGIN);
        for (Located area : json.objects("areas")) {
            area(area, at);
        }
        List<Located> rows = json.objects("rows").stream()
                .filter(row -> !row.objects("seats").isEmpty())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        String name = Known.line(json.text("name", ""));
        Words called = name.isBlank() ? Known.HALL : Known.name(name);
        String kind = Known.section(name);
        if (!"floor".equals(kind)) {
            sketch.guess("plan.guess.kind." + kind, name);
        }
        Sketch.Part part = sketch.part(json.text("zone_id", called.nl()), called, kind);
        for (Located row : rows) {
            part.lines().add(row(row, at, name));
        }
    }

    private Sketch.Line row(Located json, Point2D zone, String section) {
        Point2D at = position(json, zone);
        String naming = section + " " + json.text("row_label", "") + " " + json.text("seat_label", "");
        List<Sketch.Spot> spots = new ArrayList<>();
        for (Located seat : json.objects("seats")) {
            spots.add(seat(seat, at, naming));
        }
        return new Sketch.Line(Known.line(json.text("row_number")), spots);
    }

    private Sketch.Spot seat(Located json, Point2D row, String naming) {
        json.object("position");
        Point2D at = position(json, row);
        String category = json.text("category");
        boolean wheelchair = Known.isWheelchair(category + " " + naming);
        wheelchairs += wheelchair ? 1 : 0;
        String number = Known.line(json.text("seat_number"));
        if (number.isBlank()) {
            throw json.wrong("plan.no-number");
        }
        return new Sketch.Spot(
                sketch.identity(json.place(), json.text("seat_guid")),
                number,
                at.getX(),
                at.getY(),
                zone(category),
                wheelchair);
    }

    private String zone(String category) {
        String name = Known.line(category);
        String zone = zones.get(name);
        if (zone == null) {
            zone = sketch.zone(name.isEmpty() ? Known.ALL_PLACES : Known.name(name));
            zones.put(name, zone);
            unlisted.add(name.isEmpty() ? Known.ALL_PLACES.nl() : name);
        }
        return zone;
    }

    private void area(Located json, Point2D zone) {
        Point2D at = position(json, zone);
        String text = "";
        Point2D written = at;
        if (json.isObject("text")) {
            text = Known.line(json.object("text").text("text"));
            written = position(json.object("text"), at);
        } else if (json.has("text")) { // the schema's first form
            text = Known.line(json.text("text"));
        }
        Shape outline = Outline.straight(outline(json, zone, at));
        boolean drawn = !Outline.strokes(outline).isEmpty();
        if (text.isBlank() && !drawn) {
            return;
        }
        sketch.draw(
                Known.area(text, drawn),
                text.isBlank() ? new Words("", "") : Known.words(text),
                outline,
                written.getX(),
                written.getY());
    }

    private Shape outline(Located json, Point2D zone, Point2D at) {
        AffineTransform turn =
                AffineTransform.getRotateInstance(Math.toRadians(json.number("rotation", 0)), at.getX(), at.getY());
        String form = json.text("shape", json.has("width") ? "oldest" : "text");
        return switch (form) {
            case "text" -> new Path2D.Double();
            case "rectangle" -> turn.createTransformedShape(rectangle(json.object("rectangle"), at));
            case "oldest" -> turn.createTransformedShape(rectangle(json, at));
            case "ellipse" -> {
                Located radius = json.object("ellipse").object("radius");
                yield turn.createTransformedShape(ellipse(at, radius.number("x"), radius.number("y")));
            }
            case "circle" -> {
                double radius = json.object("circle").number("radius");
                yield turn.createTransformedShape(ellipse(at, radius, radius));
            }
            case "polygon" -> turn.createTransformedShape(polygon(json.object("polygon"), zone, at));
            default -> throw json.wrong("plan.unknown-value", "shape", form);
        };
    }

    private static Shape rectangle(Located json, Point2D at) {
        return new Rectangle2D.Double(at.getX(), at.getY(), json.number("width"), json.number("height"));
    }

    private static Shape ellipse(Point2D centre, double across, double down) {
        return new Ellipse2D.Double(centre.getX() - across, centre.getY() - down, 2 * across, 2 * down);
    }

    private Shape polygon(Located json, Point2D zone, Point2D at) {
        Path2D fromTheArea = polygon(json.objects("points"), at);
        Path2D fromTheZone = polygon(json.objects("points"), zone);
        BiPredicate<Rectangle2D, Path2D> holds = (sheet, shape) -> sheet.contains(shape.getBounds2D());
        if (paper != null && !holds.test(paper, fromTheArea) && holds.test(paper, fromTheZone)) {
            pointsFromTheZone = true;
            return fromTheZone;
        }
        return fromTheArea;
    }

    private static Path2D polygon(List<Located> points, Point2D from) {
        Path2D path = new Path2D.Double();
        for (Located point : points) {
            double x = from.getX() + point.number("x");
            double y = from.getY() + point.number("y");
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
        return path;
    }

    private static Point2D position(Located json, Point2D from) {
        if (!json.has("position")) {
            return from;
        }
        Located position = json.object("position");
        return new Point2D.Double(from.getX() + position.number("x"), from.getY() + position.number("y"));
    }
}
