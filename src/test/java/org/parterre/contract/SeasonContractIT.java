package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

@ParameterizedClass
@EnumSource(Store.class)
class SeasonContractIT {
    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;

    @BeforeEach
    void signIn() {
        visitor = new Visitor(Houses.on(store).client());
        organiser = visitor.as("organiser");
    }

    @Test
    void anEveningIsPlannedPublishedAndClosed() {
        Client.Answer planned = organiser.post("/api/performances", evening(organiser, "27.50"));
        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.json().getString("status")).isEqualTo("DRAFT");
        String path = "/api/performances/" + planned.json().getString("id");
        assertThat(planned.header("Location")).endsWith(path);
        assertThat(visitor.get(path).status()).isEqualTo(404);

        assertThat(stand(path, "CLOSED").status()).isEqualTo(409);
        assertThat(stand(path, "PUBLISHED").status()).isEqualTo(200);
        assertThat(stand(path, "PUBLISHED").status()).isEqualTo(200);
        JsonObject shown = visitor.get(path).json();
        assertThat(shown.getString("status")).isEqualTo("ON_SALE");
        assertThat(shown.getInt("free")).isEqualTo(shown.getInt("capacity"));
        assertThat(visitor.get("/api/performances").list()).contains(shown);
        assertThat(visitor.post(path + "/holds", "{\"best\":{\"count\":1}}").status())
                .isEqualTo(201);

        assertThat(stand(path, "CLOSED").status()).isEqualTo(200);
        assertThat(visitor.get(path).json().getString("status")).isEqualTo("CLOSED");
        Client.Answer closed = visitor.post(path + "/holds", "{\"best\":{\"count\":1}}");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.json().getString("type")).isEqualTo("/problems/sale-closed");
        assertThat(stand(path, "CANCELLED").status()).isEqualTo(400);
    }

    @Test
    void anEveningThatCannotBeIsRefused() {
        String evening = evening(organiser, "27.50");
        assertThat(organiser.post("/api/performances", "{}").status()).isEqualTo(400);
        assertThat(organiser
                        .post("/api/performances", evening.replace("27.50", "cheap"))
                        .status())
                .isEqualTo(400);
        assertThat(organiser
                        .post("/api/performances", without(evening, "plan"))
                        .json()
                        .getString("field"))
                .isEqualTo("plan");
        assertThat(organiser
                        .post("/api/performances", evening.replace("\"prices\":[{", "\"prices\":[],\"x\":[{"))
                        .json()
                        .getString("type"))
                .isEqualTo("/problems/missing-price");
        assertThat(visitor.post("/api/performances", evening).status()).isEqualTo(401);
        assertThat(visitor.as("door").post("/api/performances", evening).status())
                .isEqualTo(403);
    }

    @Test
    void wheelchairPlacesAreGivenToEverybodyFromTheMomentTheOrganiserSets() {
        String evening = evening(organiser, "27.50");
        String moment = OffsetDateTime.now(ZoneOffset.UTC)
                .plusDays(39)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        String path = "/api/performances/"
                + organiser
                        .post(
                                "/api/performances",
                                evening.replaceFirst("\\{", "{\"wheelchair_places_from\":\"" + moment + "\","))
                        .json()
                        .getString("id")
                + "/wheelchair-places";
        assertThat(OffsetDateTime.parse(organiser.get(path).json().getString("from"))
                        .toInstant())
                .isEqualTo(OffsetDateTime.parse(moment).toInstant());
        assertThat(organiser.put(path, "{\"from\":null}").json()).isEmpty();
        assertThat(organiser.get(path).json()).isEmpty();
        assertThat(organiser.put(path, "{\"from\":\"" + moment + "\"}").status())
                .isEqualTo(200);
        Refused.as(400, organiser.put(path, "{\"from\":\"tomorrow\"}"));
        Refused.as(400, organiser.put(path, "{\"from\":\"+999999999-12-31T23:59:59Z\"}"));
        assertThat(Refused.as(422, organiser.put(path, "{\"from\":\"2090-01-01T00:00:00Z\"}")))
                .isEqualTo("unlikely-times");
        Refused.as(401, visitor.put(path, "{\"from\":null}"));
        Refused.as(403, visitor.as("boxoffice").put(path, "{\"from\":null}"));
        assertThat(organiser.get(path).json()).isNotEmpty();
    }

    private Client.Answer stand(String path, String status) {
        return organiser.put(path + "/status", "{\"status\":\"" + status + "\"}");
    }

    /** An evening in the smallest hall, on sale since yesterday, every tariff at that price. */
    static String evening(Visitor organiser, String price) {
        List<JsonObject> halls = halls(organiser);
        return evening(organiser, halls.get(0), price);
    }

    /** The halls that have a plan, the smallest first. */
    static List<JsonObject> halls(Visitor organiser) {
        return organiser.get("/api/halls").list().getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> one.containsKey("plan"))
                .sorted(Comparator.comparing(one -> one.getJsonObject("plan").getInt("capacity")))
                .toList();
    }

    /** The id of a new evening in that hall, on sale. */
    static String onSale(Visitor organiser, JsonObject hall) {
        String id = draft(organiser, hall);
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return id;
    }

    static String draft(Visitor organiser, JsonObject hall) {
        return organiser
                .post("/api/performances", evening(organiser, hall, "20.00"))
                .json()
                .getString("id");
    }

    private static String evening(Visitor organiser, JsonObject hall, String price) {
        JsonObject production = organiser.get("/api/productions").list().getJsonObject(0);
        OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC).plusDays(40).truncatedTo(ChronoUnit.MINUTES);
        JsonArrayBuilder prices = Json.createArrayBuilder();
        for (JsonValue zone : hall.getJsonObject("plan").getJsonArray("zones")) {
            for (JsonValue tariff : production.getJsonArray("tariffs")) {
                prices.add(Json.createObjectBuilder()
                        .add("zone", zone.asJsonObject().getString("id"))
                        .add("tariff", tariff.asJsonObject().getString("code"))
                        .add(
                                "price",
                                Json.createObjectBuilder().add("amount", price).add("currency", "EUR")));
            }
        }
        return Json.createObjectBuilder()
                .add("production", Long.parseLong(production.getString("id")))
                .add("plan", Long.parseLong(hall.getJsonObject("plan").getString("id")))
                .add("starts_at", start.toString())
                .add("doors_at", start.minusMinutes(45).toString())
                .add("sale_from", start.minusDays(41).toString())
                .add("sale_until", start.toString())
                .add("prices", prices)
                .build()
                .toString();
    }

    private static String without(String json, String member) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return Json.createObjectBuilder(reader.readObject())
                    .remove(member)
                    .build()
                    .toString();
        }
    }
}
