package org.parterre.programme;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which seats of a performance are in another price zone than in its plan, from one revision of its price list until another.
 * Like a price it is never changed: it ends, and another begins.
 */
@Entity
public class Painting {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "performance_id")
    private long performance;

    @Lob
    private String body;

    @Column(name = "valid_from")
    private int validFrom;

    @Column(name = "valid_until")
    private int validUntil = PriceList.FOR_NOW;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Painting() {}

    Painting(long performance, Map<String, String> zoneBySeat, int from) {
        this.performance = performance;
        this.body = written(zoneBySeat);
        this.validFrom = from;
    }

    /** @param until the first revision in which it is not valid any more */
    void end(int until, Instant now) {
        validUntil = until;
        endedAt = now;
    }

    private static String written(Map<String, String> zoneBySeat) {
        Map<String, JsonArrayBuilder> seats = new TreeMap<>();
        new TreeMap<>(zoneBySeat)
                .forEach((seat, zone) -> seats.computeIfAbsent(zone, first -> Json.createArrayBuilder())
                        .add(seat));
        JsonObjectBuilder document = Json.createObjectBuilder();
        seats.forEach(document::add);
        return document.build().toString();
    }

    /** The zones by seat; only of those seats that are not in their plan's zone. */
    Map<String, String> zones() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject document = reader.readObject();
            return document.keySet().stream()
                    .flatMap(zone -> document.getJsonArray(zone).getValuesAs(JsonString::getString).stream()
                            .map(seat -> Map.entry(seat, zone)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    long id() {
        return id;
    }

    long performance() {
        return performance;
    }

    /** The same text for the same zones. */
    String body() {
        return body;
    }

    int validFrom() {
        return validFrom;
    }

    int validUntil() {
        return validUntil;
    }
}
