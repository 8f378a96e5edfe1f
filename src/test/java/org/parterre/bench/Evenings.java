package org.parterre.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parterre.house.Client;
import org.parterre.house.House;

/** Plans and publishes evenings as an organiser does, and knows which pairs of seats they have. */
final class Evenings {
    /** Neighbours stand 22 or 23 of the plan's units apart. */
    private static final double NEIGHBOURS = 30;

    private final Client organiser;

    Evenings(House house) {
        organiser = house.client().as("organiser");
    }

    /** An evening in the largest hall, that far from now, its doors an hour ago or an hour before it begins. @return its id */
    String open(Duration away, boolean doorsOpen) {
        JsonObject hall = organiser.get("/api/halls").list().getValuesAs(JsonValue::asJsonObject).stream()
                .max(Comparator.comparing(one -> one.getJsonObject("plan").getInt("capacity")))
                .orElseThrow();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        OffsetDateTime start = now.plus(away);
        JsonObject production = organiser.get("/api/productions").list().getJsonObject(0);
        String evening = Json.createObjectBuilder()
                .add("production", Long.parseLong(production.getString("id")))
                .add("plan", Long.parseLong(hall.getJsonObject("plan").getString("id")))
                .add("starts_at", start.toString())
                .add("doors_at", (doorsOpen ? now : start).minusHours(1).toString())
                .add("sale_from", now.minusDays(1).toString())
                .add("sale_until", start.toString())
                .add("prices", prices(hall, production))
                .build()
                .toString();
        String id =
                need(201, organiser.post("/api/performances", evening)).json().getString("id");
        need(200, organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}"));
        need(200, organiser.get("/api/performances/" + id + "/seats"));
        return id;
    }

    private static JsonArrayBuilder prices(JsonObject hall, JsonObject production) {
        JsonArrayBuilder prices = Json.createArrayBuilder();
        for (JsonValue zone : hall.getJsonObject("plan").getJsonArray("zones")) {
            for (JsonValue tariff : production.getJsonArray("tariffs")) {
                prices.add(Json.createObjectBuilder()
                        .add("zone", zone.asJsonObject().getString("id"))
                        .add("tariff", tariff.asJsonObject().getString("code"))
                        .add(
                                "price",
                                Json.createObjectBuilder()
                                        .add("amount", "27.50")
                                        .add("currency", "EUR")));
            }
        }
        return prices;
    }

    private static Client.Answer need(int status, Client.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer;
    }

    /** Pairs of neighbours that leave nobody a single seat, row by row; no wheelchair places and no companion's. */
    static List<Pair> pairs(Client client, String performance) {
        List<Pair> pairs = new ArrayList<>();
        JsonObject plan =
                client.get("/api/performances/" + performance + "/plan").json();
        for (JsonValue section : plan.getJsonArray("sections")) {
            for (JsonValue row : section.asJsonObject().getJsonArray("rows")) {
                List<JsonObject> run = new ArrayList<>();
                for (JsonObject seat : row.asJsonObject().getJsonArray("seats").getValuesAs(JsonValue::asJsonObject)) {
                    boolean ordinary = !seat.getBoolean("wheelchair") && !seat.getBoolean("companion");
                    if (!ordinary || (!run.isEmpty() && apart(run.get(run.size() - 1), seat))) {
                        add(pairs, performance, run);
                        run.clear();
                    }
                    if (ordinary) {
                        run.add(seat);
                    }
                }
                add(pairs, performance, run);
            }
        }
        return pairs;
    }

    private static boolean apart(JsonObject left, JsonObject right) {
        double x =
                right.getJsonNumber("x").doubleValue() - left.getJsonNumber("x").doubleValue();
        double y =
                right.getJsonNumber("y").doubleValue() - left.getJsonNumber("y").doubleValue();
        return Math.hypot(x, y) > NEIGHBOURS;
    }

    /** Of an odd run the last three stay. */
    private static void add(List<Pair> pairs, String performance, List<JsonObject> run) {
        int until = run.size() % 2 == 0 ? run.size() : run.size() - 3;
        for (int i = 0; i + 1 < until; i += 2) {
            pairs.add(new Pair(
                    performance, run.get(i).getString("id"), run.get(i + 1).getString("id")));
        }
    }
}
