package org.parterre.venue;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;

/** Writes a plan in our own form: what {@link PlanDocument} reads of it is the same plan. */
public final class PlanWriting {
    private final JsonGenerator json;

    private PlanWriting(JsonGenerator json) {
        this.json = json;
    }

    /** @return the document; coordinates have at most two decimals */
    public static String write(Plan plan) {
        StringWriter document = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(document)) {
            new PlanWriting(json).plan(plan);
        }
        return document.toString();
    }

    private void plan(Plan plan) {
        json.writeStartObject();
        json.write("format", PlanDocument.FORMAT);
        json.write("name", plan.name().nl());
        json.writeStartObject("size");
        number("x", plan.box().x());
        number("y", plan.box().y());
        number("width", plan.box().width());
        number("height", plan.box().height());
        json.writeEnd();
        json.writeStartArray("zones");
        for (PriceZone zone : plan.zones()) {
            json.writeStartObject();
            json.write("id", zone.id());
            words(zone.name());
            json.writeEnd();
        }
        json.writeEnd();
        json.writeStartArray("sections");
        plan.sections().forEach(this::section);
        json.writeEnd();
        json.writeStartArray("standing");
        plan.standing().forEach(this::standing);
        json.writeEnd();
        json.writeStartArray("areas");
        plan.areas().forEach(this::area);
        json.writeEnd();
        json.writeEnd();
    }

    private void section(Plan.Section section) {
        json.writeStartObject();
        json.write("id", section.id());
        json.write("kind", section.kind());
        words(section.name());
        spot(section.x(), section.y());
        json.writeStartArray("rows");
        for (Plan.Row row : section.rows()) {
            json.writeStartObject();
            json.write("label", row.label());
            if (row.rank() != null) {
                json.write("rank", row.rank());
            }
            json.writeStartArray("seats");
            for (int at = 0; at < row.seats().size(); at++) {
                seat(row.seats().get(at), at == 0, at == row.seats().size() - 1);
            }
            json.writeEnd();
            json.writeEnd();
        }
        json.writeEnd();
        json.writeEnd();
    }

    private void seat(Seat seat, boolean first, boolean last) {
        json.writeStartObject();
        json.write("id", seat.id());
        json.write("number", seat.number());
        spot(seat.x(), seat.y());
        json.write("zone", seat.zone());
        fact("wheelchair", seat.wheelchair());
        if (seat.companionOf() != null) {
            json.write("companion_of", seat.companionOf());
        }
        fact("restricted_view", seat.restrictedView());
        fact("step_free", seat.stepFree());
        fact("hearing_loop", seat.hearingLoop());
        boolean left = seat.aisleLeft() && !first; // the ends of a row have no neighbour without saying so
        boolean right = seat.aisleRight() && !last;
        if (left || right) {
            json.write("aisle", left && right ? "both" : left ? "left" : "right");
        }
        json.writeEnd();
    }

    private void standing(Plan.Standing area) {
        json.writeStartObject();
        json.write("id", area.id());
        words(area.name());
        json.write("zone", area.zone());
        json.write("path", area.path());
        spot(area.x(), area.y());
        json.write("capacity", area.places().size());
        fact("step_free", area.places().get(0).stepFree());
        fact("hearing_loop", area.places().get(0).hearingLoop());
        json.writeEnd();
    }

    private void area(Plan.Area area) {
        json.writeStartObject();
        json.write("kind", area.kind());
        json.write("path", area.path());
        words(area.name());
        spot(area.x(), area.y());
        json.writeEnd();
    }

    private void words(Words name) {
        words(json, name);
    }

    /** A name in both languages, as the member {@code name}. */
    public static void words(JsonGenerator json, Words name) {
        json.writeStartObject("name");
        json.write("nl", name.nl());
        json.write("en", name.en());
        json.writeEnd();
    }

    private void spot(double x, double y) {
        number("x", x);
        number("y", y);
    }

    private void number(String name, double value) {
        json.write(name, Outline.rounded(value));
    }

    private void fact(String name, boolean value) {
        fact(json, name, value);
    }

    /** A fact that is written where it is so. */
    public static void fact(JsonGenerator json, String name, boolean value) {
        if (value) {
            json.write(name, true);
        }
    }
}
