package org.parterre.venue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
public final class PlanDocument {
    /** The most places of one hall; the largest theatres have some 6,000. */
    public static final int MOST_SEATS = 20_000;

    /** As many as anybody tells apart by colour and price. */
    public static final int MOST_ZONES = 60;

    public static final int MOST_SECTIONS = 200;
    public static final int MOST_AREAS = 1_000;

    static final String FORMAT = "parterre-plan/1";

    private static final Pattern SEAT_ID = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Set<String> KINDS = Set.of("floor", "balcony", "box");
    private static final Set<String> AISLES = Set.of("", "left", "right", "both");
    private static final Set<String> AREAS = Set.of("stage", "rail", "wall", "bar", "text");
    private static final int LONGEST = 200;
    private static final int MOST_RANKS = 1_000;

    private final List<Seat> seats = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> zoneIds = new HashSet<>();
    private final Set<String> sectionIds = new HashSet<>();
    private final Map<String, Located> companions = new HashMap<>();
    private final boolean unfinished;

    private PlanDocument(boolean unfinished) {
        this.unfinished = unfinished;
    }

    /** Whether a seat can have that identity. */
    public static boolean isSeatId(String id) {
        return SEAT_ID.matcher(id).matches();
    }

    /** @throws UnreadablePlan saying what is wrong with it, and where */
    public static Plan read(String body) {
        return read(Located.read(body));
    }

    /** The same of what has been looked into already. */
    public static Plan read(Located document) {
        return new PlanDocument(false).plan(document);
    }

    /**
     * The same of a plan that somebody is still drawing: it may have no seats yet, seats without a zone (theirs is empty), and
     * companions of a place that is no wheelchair place. {@link Oddity} names what is left to do.
     *
     * @throws UnreadablePlan saying what is wrong with it, and where
     */
    public static Plan readUnfinished(String body) {
        return new PlanDocument(true).plan(Located.read(body));
    }

    private Plan plan(Located json) {
        if (!FORMAT.equals(json.text("format", ""))) {
            throw json.wrong("plan.other-format", FORMAT);
        }
        Located size = json.object("size");
        Box box = new Box(size.number("x", 0), size.number("y", 0), size.number("width"), size.number("height"));
        if (box.width() <= 0 || box.height() <= 0) {
            throw size.wrong("plan.no-size");
        }
        List<PriceZone> zones = new ArrayList<>();
        for (Located zone : atMost(MOST_ZONES, json, "zones")) {
            zones.add(new PriceZone(id(zone, zoneIds), words(zone.object("name")), zones.size()));
        }
        List<Section> sections = new ArrayList<>();
        for (Located section : atMost(MOST_SECTIONS, json, "sections")) {
            sections.add(section(section));
        }
        List<Standing> standing = new ArrayList<>();
        for (Located area : atMost(MOST_SECTIONS, json, "standing")) {
            standing.add(standing(area));
        }
        List<Area> areas = new ArrayList<>();
        for (Located area : atMost(MOST_AREAS, json, "areas")) {
            areas.add(area(area));
        }
        if (!unfinished) {
            checkCompanions();
            if (seats.isEmpty()) {
                throw json.wrong("plan.no-seats");
            }
        }
        String name = line(json, "name");
        return new Plan(new Words(name, name), box, zones, sections, areas, standing, seats);
    }

    private static List<Located> atMost(int most, Located json, String name) {
        List<Located> objects = json.objects(name);
        if (objects.size() > most) {
            throw objects.get(most).wrong("plan.too-many-of", name, most);
        }
        return objects;
    }

    private static Area area(Located json) {
        return new Area(
                oneOf(AREAS, json, "kind", "wall"),
                path(json),
                json.has("name") ? words(json.object("name")) : new Words("", ""),
                json.number("x", 0),
                json.number("y", 0));
    }

    private Section section(Located json) {
        String id = id(json, sectionIds);
        List<Row> rows = new ArrayList<>();
        for (Located row : json.objects("rows")) {
            String label = line(row, "label");
            List<Seat> inRow = new ArrayList<>();
            List<Located> listed = row.objects("seats");
            for (int i = 0; i < listed.size(); i++) {
                inRow.add(seat(listed.get(i), id, label, i == 0, i == listed.size() - 1));
            }
            rows.add(new Row(label, List.copyOf(inRow), row.has("rank") ? row.whole("rank", 0, MOST_RANKS) : null));
        }
        return new Section(
                id,
                oneOf(KINDS, json, "kind", "floor"),
                words(json.object("name")),
                json.number("x", 0),
                json.number("y", 0),
                List.copyOf(rows));
    }

    private Seat seat(Located json, String section, String row, boolean first, boolean last) {
        String aisle = oneOf(AISLES, json, "aisle", "");
        String number = line(json, "number");
        if (number.isBlank()) {
            throw json.wrong("plan.no-number");
        }
        @Nullable String companionOf = json.has("companion_of") ? json.text("companion_of") : null;
        if (companionOf != null) {
            companions.put(json.text("id"), json);
        }
        return add(
                json,
                new Seat(
                        json.text("id"),
                        seats.size(),
                        section,
                        row,
                        number,
                        json.number("x"),
                        json.number("y"),
                        unfinished ? json.text("zone", "") : json.text("zone"),
                        json.flag("wheelchair"),
                        companionOf,
                        json.flag("restricted_view"),
                        json.flag("step_free"),
                        json.flag("hearing_loop"),
                        first || "left".equals(aisle) || "both".equals(aisle),
                        last || "right".equals(aisle) || "both".equals(aisle)));
    }

    private Standing standing(Located json) {
        String id = id(json, sectionIds);
        String zone = unfinished ? json.text("zone", "") : json.text("zone");
        double x = json.number("x", 0);
        double y = json.number("y", 0);
        boolean stepFree = json.flag("step_free");
        boolean hearingLoop = json.flag("hearing_loop");
        List<Seat> places = new ArrayList<>();
        int capacity = json.whole("capacity", 1, MOST_SEATS);
        for (int i = 1; i <= capacity; i++) {
            places.add(add(
                    json,
                    new Seat(
                            id + "-" + i,
                            seats.size(),
                            id,
                            "",
                            "",
                            x,
                            y,
                            zone,
                            false,
                            null,
                            false,
                            stepFree,
                            hearingLoop,
                            true,
                            true)));
        }
        return new Standing(id, words(json.object("name")), zone, path(json), x, y, List.copyOf(places));
    }

    private static String path(Located json) {
        String path = json.text("path", "");
        try {
            Outline.read(path);
            return path;
        } catch (IllegalArgumentException e) {
            throw json.wrong("plan.no-path");
        }
    }

    private Seat add(Located json, Seat seat) {
        if (!isSeatId(seat.id())) {
            throw json.wrong("plan.seat-id", seat.id());
        }
        if (!ids.add(seat.id())) {
            throw json.wrong("plan.same-identity", seat.id());
        }
        if (!zoneIds.contains(seat.zone()) && !(unfinished && seat.zone().isEmpty())) {
            throw json.wrong("plan.unknown-zone", seat.id(), seat.zone());
        }
        if (seats.size() == MOST_SEATS) {
            throw json.wrong("plan.too-many", MOST_SEATS);
        }
        seats.add(seat);
        return seat;
    }

    private void checkCompanions() {
        Set<String> wheelchairs = new HashSet<>();
        seats.stream().filter(Seat::wheelchair).forEach(seat -> wheelchairs.add(seat.id()));
        companions.forEach((id, json) -> {
            if (!wheelchairs.contains(json.text("companion_of"))) {
                throw json.wrong("plan.lone-companion", id);
            }
        });
    }

    /** An id that the others of its kind don't have. */
    private static String id(Located json, Set<String> others) {
        String id = json.text("id");
        if (!isSeatId(id)) {
            throw json.wrong("plan.id", id);
        }
        if (!others.add(id)) {
            throw json.wrong("plan.same-id", id);
        }
        return id;
    }

    private static String oneOf(Set<String> known, Located json, String name, String otherwise) {
        String value = json.text(name, otherwise);
        if (!known.contains(value)) {
            throw json.wrong("plan.unknown-value", name, value);
        }
        return value;
    }

    private static Words words(Located json) {
        return new Words(line(json, "nl"), line(json, "en"));
    }

    /** A text that a person reads, on one line. */
    private static String line(Located json, String name) {
        String text = json.text(name);
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw json.wrong("plan.not-a-line", name, LONGEST);
        }
        return text;
    }
}
