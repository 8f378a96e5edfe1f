package org.parterre.contract;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.parterre.house.Client;

/** Somebody who uses a house by its contract and holds every answer against it. */
record Visitor(Client client) {
    private static final Described CONTRACT = Described.written();
    private static final String BUYER = "{\"name\":\"Ada de Vries\",\"email\":\"ada@example.com\",\"language\":\"nl\"}";

    Client.Answer get(String path) {
        return checked("GET", path, client.get(path));
    }

    Client.Answer post(String path, String json) {
        return checked("POST", path, client.post(path, json));
    }

    /** Sends a file, whatever it is. */
    Client.Answer file(String path, byte[] file) {
        return checked(
                "POST",
                path,
                client.send("POST", path, HttpRequest.BodyPublishers.ofByteArray(file), "application/octet-stream"));
    }

    Client.Answer put(String path, String json) {
        return checked("PUT", path, client.put(path, json));
    }

    Client.Answer delete(String path) {
        return checked("DELETE", path, client.delete(path));
    }

    private static Client.Answer checked(String method, String path, Client.Answer answer) {
        CONTRACT.check(method, path, answer);
        return answer;
    }

    Visitor as(String staff) {
        return new Visitor(client.as(staff));
    }

    Visitor with(String header, String value) {
        return new Visitor(client.with(header, value));
    }

    /** The evening on sale with most places left that is not tonight's. */
    String someEvening() {
        return evenings(false)
                .max(Comparator.comparing(one -> one.getInt("free")))
                .orElseThrow()
                .getString("id");
    }

    /** Tonight's, whose doors are open. */
    String tonight() {
        return evenings(true).findFirst().orElseThrow().getString("id");
    }

    private java.util.stream.Stream<JsonObject> evenings(boolean doorsOpen) {
        return get("/api/performances").list().getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> one.getString("status").equals("ON_SALE"))
                .filter(one ->
                        OffsetDateTime.parse(one.getString("doors_at")).isBefore(OffsetDateTime.now()) == doorsOpen);
    }

    /** Keeps the best so many. */
    JsonObject hold(String performance, int count) {
        Client.Answer held =
                post("/api/performances/" + performance + "/holds", "{\"best\":{\"count\":" + count + "}}");
        if (held.status() != 201) {
            throw new AssertionError(held.text());
        }
        return held.json();
    }

    static List<String> seats(JsonObject hold) {
        return hold.getJsonArray("seats").getValuesAs(JsonValue::asJsonObject).stream()
                .map(seat -> seat.getString("id"))
                .toList();
    }

    static String wish(List<String> seats) {
        return Json.createObjectBuilder()
                .add("seats", Json.createArrayBuilder(seats))
                .build()
                .toString();
    }

    /** An order of a hold at the normal tariff. */
    static String order(JsonObject hold) {
        return order(hold, BUYER);
    }

    static String order(JsonObject hold, String buyer) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        seats(hold)
                .forEach(seat ->
                        lines.add(Json.createObjectBuilder().add("seat", seat).add("tariff", "normal")));
        return "{\"hold\":\"" + hold.getString("token") + "\",\"buyer\":" + buyer + ",\"lines\":" + lines.build()
                + ",\"payment\":{\"method\":\"sandbox\"}}";
    }

    JsonObject place(JsonObject hold) {
        Client.Answer placed = post("/api/orders", order(hold));
        if (placed.status() != 201) {
            throw new AssertionError(placed.text());
        }
        return placed.json();
    }

    /** Says at the demo's bank what happens. @return how the payment stands then */
    String decide(String redirect, String... fields) {
        Client.Answer told = checked(
                "POST", redirect, client.with("Accept", "application/json").form(redirect, fields));
        return told.json().getString("status");
    }

    static String redirect(JsonObject placed) {
        return placed.getJsonObject("payment").getString("redirect");
    }

    static String path(JsonObject placed) {
        return "/api/orders/" + placed.getString("number") + "?key=" + placed.getString("key");
    }

    JsonObject look(JsonObject placed) {
        return get(path(placed)).json();
    }

    /** Buys the best so many and pays. */
    JsonArray tickets(String performance, int count) {
        JsonObject placed = place(hold(performance, count));
        decide(redirect(placed), "outcome", "paid");
        return look(placed).getJsonArray("tickets");
    }
}
