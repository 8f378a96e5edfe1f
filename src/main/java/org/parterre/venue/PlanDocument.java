package org.parterre.venue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.Plan.Area;
import org.parterre.venue.Plan.Box;
import org.parterre.venue.Plan.Row;
import org.parterre.venue.Plan.Section;
import org.parterre.venue.Plan.Standing;

/**
 * Reads a seating plan in our own form, {@code parterre-plan/1}. Seats of a row are listed from left to right as drawn;
 * neighbours in the list are neighbours in the hall unless one of them says that an aisle lies between. A row may carry a
 * {@code rank}, a whole number from 0: where the house chooses it gives rows of rank 0 first. Within a price zone no row is
 * offered while one with a better rank has so many seats beside each other, with a full view, that leave none alone; for a party
 * that can't sit beside each other, or has a wheelchair, a step weighs as much as one row further from the best. A row without a
 * rank is as good as it is near to the front third of the drawing.
 */
final class PlanDocument {
    private static final Pattern SEAT_ID = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final int MOST_SEATS = 20_000;
    private static final int MOST_RANKS = 1_000;

    private final List<Seat> seats = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> zoneIds = new HashSet<>();

    private PlanDocument() {}

    /** @throws UnreadablePlan saying what is wrong with it */
    static Plan read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return new PlanDocument().plan(reader.readObject());
        } catch (JsonParsingException e) {
            throw new UnreadablePlan("it is no JSON from line "
                    + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber());
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new UnreadablePlan("something in it is missing or of another kind than expected");
        }
    }

    private Plan plan(JsonObject json) {
        if (!"parterre-plan/1".equals(json.getString("format", ""))) {
            throw new UnreadablePlan("its format is not parterre-plan/1");
        }
        JsonObject size = json.getJsonObject("size");
        Box box = new Box(number(size, "x"), number(size, "y"), number(size, "width"), number(size, "height"));
        List<PriceZone> zones = new ArrayList<>();
        for (JsonObject zone : objects(json, "zones")) {
            zones.add(new PriceZone(zone.getString("id"), words(zone.getJsonObject("name")), zones.size()));
            zoneIds.add(zone.getString("id"));
        }
        List<Section> sections = new ArrayList<>();
        for (JsonObject section : objects(json, "sections")) {
            sections.add(section(section));
        }
        List<Standing> standing = new ArrayList<>();
        for (JsonObject area : objects(json, "standing")) {
            standing.add(standing(area));
        }
        List<Area> areas = new ArrayList<>();
        for (JsonObject area : objects(json, "areas")) {
            JsonObject name = area.getJsonObject("name");
            areas.add(new Area(
                    area.getString("kind"),
                    area.getString("path", ""),
                    name == null ? new Words("", "") : words(name),
                    number(area, "x"),
                    number(area, "y")));
        }
        checkCompanions();
        String name = json.getString("name");
        return new Plan(new Words(name, name), box, zones, sections, areas, standing, seats);
    }

    private Section section(JsonObject json) {
        String id = json.getString("id");
        List<Row> rows = new ArrayList<>();
        for (JsonObject row : objects(json, "rows")) {
            List<Seat> inRow = new ArrayList<>();
            List<JsonObject> listed = objects(row, "seats");
            for (int i = 0; i < listed.size(); i++) {
                inRow.add(seat(listed.get(i), id, row.getString("label"), i == 0, i == listed.size() - 1));
            }
            rows.add(new Row(row.getString("label"), List.copyOf(inRow), rank(row)));
        }
        return new Section(
                id,
                json.getString("kind", "floor"),
                words(json.getJsonObject("name")),
                number(json, "x"),
                number(json, "y"),
                List.copyOf(rows));
    }

    private static @Nullable Integer rank(JsonObject row) {
        if (!row.containsKey("rank")) {
            return null;
        }
        double rank = number(row, "rank");
        if (rank < 0 || rank > MOST_RANKS || rank != Math.rint(rank)) {
            throw new UnreadablePlan(
                    "the rank of row " + row.getString("label") + " is not a whole number from 0 to " + MOST_RANKS);
        }
        return (int) rank;
    }

    private Seat seat(JsonObject json, String section, String row, boolean first, boolean last) {
        String aisle = json.getString("aisle", "");
        return add(new Seat(
                json.getString("id"),
                seats.size(),
                section,
                row,
                json.getString("number"),
                number(json, "x"),
                number(json, "y"),
                json.getString("zone"),
                json.getBoolean("wheelchair", false),
                json.getString("companion_of", null),
                json.getBoolean("restricted_view", false),
                json.getBoolean("step_free", false),
                first || "left".equals(aisle) || "both".equals(aisle),
                last || "right".equals(aisle) || "both".equals(aisle)));
    }

    private Standing standing(JsonObject json) {
        String id = json.getString("id");
        String zone = json.getString("zone");
        double x = number(json, "x");
        double y = number(json, "y");
        boolean stepFree = json.getBoolean("step_free", false);
        List<Seat> places = new ArrayList<>();
        for (int i = 1; i <= json.getInt("capacity"); i++) {
            places.add(add(new Seat(
                    id + "-" + i, seats.size(), id, "", "", x, y, zone, false, null, false, stepFree, true, true)));
        }
        return new Standing(
                id, words(json.getJsonObject("name")), zone, json.getString("path", ""), x, y, List.copyOf(places));
    }

    private Seat add(Seat seat) {
        if (!SEAT_ID.matcher(seat.id()).matches()) {
            throw new UnreadablePlan("the seat id " + seat.id() + " is not 1 to 40 letters, digits or dashes");
        }
        if (!ids.add(seat.id())) {
            throw new UnreadablePlan("two seats have the identity " + seat.id());
        }
        if (!zoneIds.contains(seat.zone())) {
            throw new UnreadablePlan("seat " + seat.id() + " is in a zone that the plan doesn't have: " + seat.zone());
        }
        if (seats.size() == MOST_SEATS) {
            throw new UnreadablePlan("it has more than " + MOST_SEATS + " places");
        }
        seats.add(seat);
        return seat;
    }

    private void checkCompanions() {
        Set<String> wheelchairs = new HashSet<>();
        seats.stream().filter(Seat::wheelchair).forEach(seat -> wheelchairs.add(seat.id()));
        for (Seat seat : seats) {
            if (seat.companionOf() != null && !wheelchairs.contains(seat.companionOf())) {
                throw new UnreadablePlan("seat " + seat.id() + " is the companion of no wheelchair place");
            }
        }
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        @Nullable JsonArray array = json.getJsonArray(name);
        return array == null ? List.of() : array.getValuesAs(JsonValue::asJsonObject);
    }

    private static Words words(JsonObject json) {
        return new Words(json.getString("nl"), json.getString("en"));
    }

    private static double number(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonNumber(name).doubleValue() : 0;
    }
}
