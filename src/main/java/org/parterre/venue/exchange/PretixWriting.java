package org.parterre.venue.exchange;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.awt.geom.Point2D;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parterre.venue.Outline;
import org.parterre.venue.Plan;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Seat;

/**
 * Writes a plan in the form of pretix, whose schema allows nothing beside what it knows: what else is to be known of a seat goes
 * to a second file ({@link #side}). All coordinates count from the corner of the drawing. A line is a polygon that goes there and
 * comes back.
 */
final class PretixWriting {
    /** Of a row that has no other places; the form knows no wheelchair. */
    private static final String WHEELCHAIRS = "Rolstoelplaats %s";

    private static final int LETTERS = 16;
    private static final int RADIUS = 9;

    private final Plan plan;
    private final JsonGenerator json;
    private final Map<String, String> categories = new HashMap<>();

    private PretixWriting(Plan plan, JsonGenerator json) {
        this.plan = plan;
        this.json = json;
    }

    static String write(Plan plan) {
        StringWriter document = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(document)) {
            new PretixWriting(plan, json).plan();
        }
        return document.toString();
    }

    private void plan() {
        json.writeStartObject();
        json.write("name", plan.name().nl());
        json.writeStartObject("size");
        json.write("width", (int) Math.ceil(plan.box().width()));
        json.write("height", (int) Math.ceil(plan.box().height()));
        json.writeEnd();
        json.writeStartArray("categories");
        Set<String> names = new HashSet<>();
        for (PriceZone zone : plan.zones()) {
            String name =
                    names.add(zone.name().nl()) ? zone.name().nl() : zone.name().nl() + " (" + zone.id() + ")";
            categories.put(zone.id(), name);
            json.writeStartObject();
            json.write("name", name);
            json.write("color", ZoneLook.of(zone).hex());
            json.writeEnd();
        }
        json.writeEnd();
        json.writeStartArray("zones");
        for (int at = 0; at < plan.sections().size(); at++) {
            zone(plan.sections().get(at), at == 0);
        }
        if (plan.sections().isEmpty()) { // a hall to stand in
            json.writeStartObject();
            json.write("name", plan.name().nl());
            position(0, 0);
            json.writeStartArray("rows");
            json.writeEnd();
            areas();
            json.writeEnd();
        }
        json.writeEnd();
        json.writeEnd();
    }

    private void zone(Plan.Section section, boolean first) {
        json.writeStartObject();
        json.write("name", section.name().nl());
        json.write("zone_id", section.id());
        position(0, 0);
        json.writeStartArray("rows");
        for (Plan.Row row : section.rows()) {
            json.writeStartObject();
            json.write("row_number", row.label());
            if (!row.seats().isEmpty() && row.seats().stream().allMatch(Seat::wheelchair)) {
                json.write("seat_label", WHEELCHAIRS);
            }
            json.write("row_number_position", "both");
            position(0, 0);
            json.writeStartArray("seats");
            row.seats().forEach(this::seat);
            json.writeEnd();
            json.writeEnd();
        }
        json.writeEnd();
        if (first) {
            areas();
        }
        json.writeEnd();
    }

    private void seat(Seat seat) {
        json.writeStartObject();
        json.write("seat_guid", seat.id());
        json.write("seat_number", seat.number());
        json.write("radius", RADIUS);
        json.write("category", categories.getOrDefault(seat.zone(), ""));
        position(seat.x() - plan.box().x(), seat.y() - plan.box().y());
        json.writeEnd();
    }

    private void areas() {
        json.writeStartArray("areas");
        for (Plan.Area area : plan.areas()) {
            area(area.path(), area.name().nl(), area.x(), area.y());
        }
        for (Plan.Standing room : plan.standing()) {
            area(room.path(), room.name().nl() + " (" + room.places().size() + ")", room.x(), room.y());
        }
        json.writeEnd();
    }

    private void area(String path, String text, double x, double y) {
        List<Outline.Stroke> strokes = Outline.strokes(Outline.read(path));
        for (int at = 0; at < strokes.size(); at++) {
            json.writeStartObject();
            json.write("shape", "polygon");
            json.write("color", "#eeeeee");
            json.write("border_color", "#999999");
            json.write("rotation", 0);
            position(0, 0);
            json.writeStartObject("polygon");
            json.writeStartArray("points");
            for (Point2D point : around(strokes.get(at))) {
                json.writeStartObject();
                point(point.getX() - plan.box().x(), point.getY() - plan.box().y());
                json.writeEnd();
            }
            json.writeEnd();
            json.writeEnd();
            if (at == 0 && !text.isEmpty()) {
                text(text, x, y);
            }
            json.writeEnd();
        }
        if (strokes.isEmpty() && !text.isEmpty()) {
            json.writeStartObject();
            json.write("shape", "text");
            position(0, 0);
            text(text, x, y);
            json.writeEnd();
        }
    }

    private static List<Point2D> around(Outline.Stroke stroke) {
        List<Point2D> points = new ArrayList<>(stroke.points());
        if (!stroke.closed() && points.size() > 2) {
            List<Point2D> back = new ArrayList<>(points.subList(1, points.size() - 1));
            Collections.reverse(back);
            points.addAll(back);
        }
        return points;
    }

    private void text(String text, double x, double y) {
        json.writeStartObject("text");
        json.write("text", text);
        json.write("color", "#333333");
        json.write("size", LETTERS);
        position(x - plan.box().x(), y - Sketch.BASELINE - plan.box().y());
        json.writeEnd();
    }

    private void position(double x, double y) {
        json.writeStartObject("position");
        point(x, y);
        json.writeEnd();
    }

    private void point(double x, double y) {
        json.write("x", new BigDecimal(Outline.number(x)));
        json.write("y", new BigDecimal(Outline.number(y)));
    }

    /** What a plan says and the form of pretix can't hold, by seat and by row; for people and programs that can read more. */
    static String side(Plan plan) {
        StringWriter document = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(document)) {
            json.writeStartObject();
            json.write("format", "parterre-beside-pretix/1");
            json.writeStartObject("seats");
            for (Seat seat : plan.seats()) {
                if (!seat.standing() && isSpecial(seat)) {
                    facts(json, seat);
                }
            }
            json.writeEnd();
            json.writeStartArray("rows");
            for (Plan.Section section : plan.sections()) {
                for (Plan.Row row : section.rows()) {
                    if (row.rank() != null) {
                        json.writeStartObject();
                        json.write("zone_id", section.id());
                        json.write("row_number", row.label());
                        json.write("rank", row.rank());
                        json.writeEnd();
                    }
                }
            }
            json.writeEnd();
            json.writeStartArray("standing");
            for (Plan.Standing room : plan.standing()) {
                json.writeStartObject();
                json.write("id", room.id());
                json.write("name", room.name().nl());
                json.write("category", plan.zone(room.zone()).name().nl());
                json.write("capacity", room.places().size());
                json.writeEnd();
            }
            json.writeEnd();
            json.writeEnd();
        }
        return document.toString();
    }

    private static boolean isSpecial(Seat seat) {
        return seat.wheelchair() || seat.companion() || seat.restrictedView() || seat.stepFree() || seat.hearingLoop();
    }

    private static void facts(JsonGenerator json, Seat seat) {
        json.writeStartObject(seat.id());
        json.write("wheelchair", seat.wheelchair());
        if (seat.companionOf() != null) {
            json.write("companion_of", seat.companionOf());
        }
        json.write("restricted_view", seat.restrictedView());
        json.write("step_free", seat.stepFree());
        json.write("hearing_loop", seat.hearingLoop());
        json.writeEnd();
    }
}
