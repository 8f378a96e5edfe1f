package org.parterre.seats.hall;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"seats":["…","…"]}}, and nothing else, in one pass. */
final class NamedSeats {
    private static final JsonParserFactory JSON = Json.createParserFactory(Map.of());

    private NamedSeats() {}

    /** The wish, or null where the body says anything else or more. */
    static SeatsResource.@Nullable HoldRequest in(byte[] body) {
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(body))) {
            boolean named = parser.next() == Event.START_OBJECT
                    && parser.next() == Event.KEY_NAME
                    && "seats".equals(parser.getString())
                    && parser.next() == Event.START_ARRAY;
            if (!named) {
                return null;
            }
            List<@Nullable String> seats = new ArrayList<>();
            Event event = parser.next();
            for (; event == Event.VALUE_STRING; event = parser.next()) {
                seats.add(parser.getString());
            }
            boolean all = event == Event.END_ARRAY && parser.next() == Event.END_OBJECT && !parser.hasNext();
            return all ? new SeatsResource.HoldRequest(seats, null, null) : null;
        } catch (JsonException | java.util.NoSuchElementException e) {
            return null;
        }
    }
}
