package org.parterre.venue.exchange;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.awt.geom.Point2D;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parterre.venue.Outline;
import org.parterre.venue.Plan;
import org.parterre.venue.PlanWriting;
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
    private final Map<String, String> category;

    private PretixWriting(Plan plan, JsonGenerator json) {
        this.plan = plan;
        this.json = json;
        this.category = categories(plan);
    }

    /** What each zone is called there: names must differ. By the zone's id, in the order of the zones. */
    private static Map<String, String> categories(Plan plan) {
        Map<String, String> categories = new LinkedHashMap<>();
        for (PriceZone zone : plan.zones()) {
            String name = zone.name().nl();
            categories.put(zone.id(), categories.containsValue(name) ? name + " (" + zone.id() + ")" : name);
        }
        return categories;
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
        for (PriceZone zone : plan.zones()) {
            json.writeStartObject();
            json.write("name", category.getOrDefault(zone.id(), ""));
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
        json.write("category", category.getOrDefault(seat.zone(), ""));
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

    /** What a plan says and the form of pretix can't hold; for people and programs that can read more. */
    static String side(Plan plan) {
        StringWriter document = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(document)) {
            PretixWriting side = new PretixWriting(plan, json);
            json.writeStartObject();
            json.write("format", "parterre-beside-pretix/1");
            json.writeStartArray("categories");
            side.category.forEach((zone, called) -> {
                json.writeStartObject();
                json.write("category", called);
                PlanWriting.words(json, plan.zone(zone).name());
                json.writeEnd();
            });
            json.writeEnd();
            json.writeStartArray("zones");
            plan.sections().forEach(side::sideOf);
            json.writeEnd();
            json.writeStartArray("standing");
            plan.standing().forEach(side::sideOf);
            json.writeEnd();
            json.writeStartArray("areas");
            for (Plan.Area area : plan.areas()) {
                json.writeStartObject();
                json.write("kind", area.kind());
                PlanWriting.words(json, area.name());
                json.write("path", area.path());
                json.writeEnd();
            }
            json.writeEnd();
            json.writeEnd();
        }
        return document.toString();
    }

    private void sideOf(Plan.Section section) {
        json.writeStartObject();
        json.write("zone_id", section.id());
        json.write("kind", section.kind());
        PlanWriting.words(json, section.name());
        json.writeStartArray("rows");
        for (Plan.Row row : section.rows()) {
            json.writeStartObject();
            json.write("row_number", row.label());
            if (row.rank() != null) {
                json.write("rank", row.rank());
            }
            json.writeStartArray("seats");
            row.seats().stream().filter(PretixWriting::isSpecial).forEach(this::facts);
            json.writeEnd();
            json.writeEnd();
        }
        json.writeEnd();
        json.writeEnd();
    }

    private void sideOf(Plan.Standing room) {
        json.writeStartObject();
        json.write("id", room.id());
        PlanWriting.words(json, room.name());
        json.write("category", category.getOrDefault(room.zone(), ""));
        json.write("capacity", room.places().size());
        json.write("step_free", room.places().get(0).stepFree());
        json.write("hearing_loop", room.places().get(0).hearingLoop());
        json.writeEnd();
    }

    private static boolean isSpecial(Seat seat) {
        return seat.wheelchair()
                || seat.companion()
                || seat.restrictedView()
                || seat.stepFree()
                || seat.hearingLoop()
                || seat.aisleLeft()
                || seat.aisleRight();
    }

    private void facts(Seat seat) {
        json.writeStartObject();
        json.write("seat_guid", seat.id());
        PlanWriting.fact(json, "wheelchair", seat.wheelchair());
        if (seat.companionOf() != null) {
            json.write("companion_of", seat.companionOf());
        }
        PlanWriting.fact(json, "restricted_view", seat.restrictedView());
        PlanWriting.fact(json, "step_free", seat.stepFree());
        PlanWriting.fact(json, "hearing_loop", seat.hearingLoop());
        PlanWriting.fact(json, "aisle_left", seat.aisleLeft());
        PlanWriting.fact(json, "aisle_right", seat.aisleRight());
        json.writeEnd();
    }
}
