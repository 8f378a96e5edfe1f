package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;
import org.parterre.house.House;

/** Evenings that the organiser adds, so that a crowd finds seats however often one came before. */
final class Evenings {
    private Evenings() {}

    /** A new evening in the largest hall, on sale, with its doors open. @return its id */
    static String tonight(House house) {
        Client organiser = house.client().as("organiser");
        JsonObject hall = organiser.get("/api/halls").list().getValuesAs(JsonValue::asJsonObject).stream()
                .max(Comparator.comparing(one -> one.getJsonObject("plan").getInt("capacity")))
                .orElseThrow();
        JsonObject production = organiser.get("/api/productions").list().getJsonObject(0);
        Answer planned = organiser.post("/api/performances", evening(hall.getJsonObject("plan"), production));
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        String id = planned.json().getString("id");
        Answer published = organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        return id;
    }

    private static String evening(JsonObject plan, JsonObject production) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        JsonArrayBuilder prices = Json.createArrayBuilder();
        for (JsonValue zone : plan.getJsonArray("zones")) {
            for (JsonValue tariff : production.getJsonArray("tariffs")) {
                prices.add(price(zone.asJsonObject(), tariff.asJsonObject()));
            }
        }
        return Json.createObjectBuilder()
                .add("production", Long.parseLong(production.getString("id")))
                .add("plan", Long.parseLong(plan.getString("id")))
                .add("starts_at", now.plusHours(12).toString())
                .add("doors_at", now.minusHours(1).toString())
                .add("sale_from", now.minusDays(1).toString())
                .add("sale_until", now.plusHours(12).toString())
                .add("prices", prices)
                .build()
                .toString();
    }

    private static JsonObjectBuilder price(JsonObject zone, JsonObject tariff) {
        return Json.createObjectBuilder()
                .add("zone", zone.getString("id"))
                .add("tariff", tariff.getString("code"))
                .add("price", Json.createObjectBuilder().add("amount", "20.00").add("currency", "EUR"));
    }
}
