package org.parterre.venue;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.UnreadablePlan.Place;

/**
 * A value of a JSON document that knows where it stands, so that whoever asks it for something it hasn't can be told where to
 * look. {@code null} counts as absent, and numbers may be written as JSON allows: 95.0 is a whole number.
 */
public final class Located {
    private static final int DEEPEST = 64;
    /** Twice what 20,000 seats with all their facts are; each takes memory. */
    private static final int MOST_VALUES = 500_000;

    private final Place place;
    private final @Nullable Object value;

    private Located(Place place, @Nullable Object value) {
        this.place = place;
        this.value = value;
    }

    /** @throws UnreadablePlan when it is no JSON, or more of it than any hall is */
    public static Located read(String document) {
        try (JsonParser parser = Json.createParser(new StringReader(document))) {
            Located whole = new Reading(parser).value(parser.next(), 0);
            if (parser.hasNext()) { // only to hear that something stands behind the end
                parser.next();
            }
            return whole;
        } catch (JsonParsingException e) {
            throw new UnreadablePlan(place(e.getLocation()), "plan.no-json");
        } catch (JsonException | NoSuchElementException e) {
            throw new UnreadablePlan("plan.no-json");
        }
    }

    private static final class Reading {
        private final JsonParser parser;
        private int values;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        Located value(JsonParser.Event event, int depth) {
            Place place = place(parser.getLocation());
            if (depth > DEEPEST) {
                throw new UnreadablePlan(place, "plan.too-deep");
            }
            if (++values > MOST_VALUES) {
                throw new UnreadablePlan(place, "plan.too-many", PlanDocument.MOST_SEATS);
            }
            return new Located(
                    place,
                    switch (event) {
                        case START_OBJECT -> members(depth);
                        case START_ARRAY -> elements(depth);
                        case VALUE_STRING -> parser.getString();
                        case VALUE_NUMBER -> Double.valueOf(parser.getString());
                        case VALUE_TRUE -> true;
                        case VALUE_FALSE -> false;
                        default -> null;
                    });
        }

        private Map<String, Located> members(int depth) {
            Map<String, Located> members = new LinkedHashMap<>();
            while (parser.next() != JsonParser.Event.END_OBJECT) {
                String name = parser.getString();
                members.put(name, value(parser.next(), depth + 1));
            }
            return members;
        }

        private List<Located> elements(int depth) {
            List<Located> elements = new ArrayList<>();
            for (JsonParser.Event next = parser.next(); next != JsonParser.Event.END_ARRAY; next = parser.next()) {
                elements.add(value(next, depth + 1));
            }
            return elements;
        }
    }

    private static Place place(JsonLocation at) {
        return Place.inText(Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }

    /** A refusal that points here. */
    public UnreadablePlan wrong(String why, Object... with) {
        return new UnreadablePlan(place, why, with);
    }

    public Place place() {
        return place;
    }

    public boolean isObject(String name) {
        Located found = find(name);
        return found != null && found.value instanceof Map;
    }

    /** Whether there is something of that name. */
    public boolean has(String name) {
        return find(name) != null;
    }

    /** @throws UnreadablePlan where there is none of that name, or it is something else */
    public Located object(String name) {
        Located found = member(name);
        found.members();
        return found;
    }

    /** The elements of that list, each an object; none where there is no such list. @throws UnreadablePlan where it is something else */
    public List<Located> objects(String name) {
        Located found = find(name);
        if (found == null) {
            return List.of();
        }
        if (!(found.value instanceof List<?> elements)) {
            throw found.wrong("plan.not-a-list", name);
        }
        List<Located> objects = new ArrayList<>();
        for (Object element : elements) {
            Located one = (Located) element;
            one.members();
            objects.add(one);
        }
        return objects;
    }

    /** @throws UnreadablePlan where there is none of that name, or it is something else */
    public String text(String name) {
        Located found = member(name);
        if (!(found.value instanceof String text)) {
            throw found.wrong("plan.not-a-text", name);
        }
        return text;
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** @throws UnreadablePlan where there is none of that name, or it is something else, or beyond any hall */
    public double number(String name) {
        Located found = member(name);
        if (!(found.value instanceof Double number)) {
            throw found.wrong("plan.not-a-number", name);
        }
        if (!(Math.abs(number) <= 1e6)) {
            throw found.wrong("plan.number-too-large", name);
        }
        return number;
    }

    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** @throws UnreadablePlan also where it is not a whole number between these two */
    public int whole(String name, int least, int most) {
        double number = number(name);
        if (number < least || number > most || number != Math.rint(number)) {
            throw member(name).wrong("plan.not-a-whole-number", name, least, most);
        }
        return (int) number;
    }

    /** False where there is none of that name. @throws UnreadablePlan where it is something else */
    public boolean flag(String name) {
        Located found = find(name);
        if (found == null) {
            return false;
        }
        if (!(found.value instanceof Boolean flag)) {
            throw found.wrong("plan.not-a-flag", name);
        }
        return flag;
    }

    private Located member(String name) {
        Located found = find(name);
        if (found == null) {
            throw wrong("plan.missing", name);
        }
        return found;
    }

    private @Nullable Located find(String name) {
        Located found = members().get(name);
        return found == null || found.value == null ? null : found;
    }

    @SuppressWarnings("unchecked") // only members() makes maps
    private Map<String, Located> members() {
        if (!(value instanceof Map)) {
            throw wrong("plan.not-an-object");
        }
        return (Map<String, Located>) value;
    }
}
