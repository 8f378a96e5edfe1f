package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;

/** The way from a wish to a ticket, as a program goes it. */
final class Purchase {
    private Purchase() {}

    /** Evenings that are sold now, soonest first: the first is tonight's. */
    static List<JsonObject> onSale(Client client) {
        Answer season = client.get("/api/performances");
        assertThat(season.status()).as(season.text()).isIn(200, 503);
        return season.status() == 503
                ? List.of()
                : season.list().getValuesAs(JsonValue::asJsonObject).stream()
                        .filter(one -> one.getString("status").equals("ON_SALE"))
                        .toList();
    }

    /** An order of a hold, every seat at the normal tariff. */
    static String order(JsonObject hold) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        Crowd.strings(hold, "seats", "id")
                .forEach(seat ->
                        lines.add(Json.createObjectBuilder().add("seat", seat).add("tariff", "normal")));
        return "{\"hold\":\"" + hold.getString("token") + "\",\"buyer\":{\"name\":\"Ada de Vries\",\"email\":"
                + "\"ada@example.com\",\"language\":\"nl\"},\"lines\":" + lines.build()
                + ",\"payment\":{\"method\":\"sandbox\"}}";
    }

    static String path(JsonObject order) {
        return "/api/orders/" + order.getString("number") + "?key=" + order.getString("key");
    }

    static JsonObject hold(Client client, String evening, int count) {
        Answer held = client.post("/api/performances/" + evening + "/holds", "{\"best\":{\"count\":" + count + "}}");
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        return held.json();
    }

    static JsonObject place(Client client, JsonObject hold) {
        Answer placed = client.post("/api/orders", order(hold));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.json();
    }

    /** Pays in the sandbox and comes back. @return the order, with its tickets */
    static JsonObject pay(Client client, JsonObject order) {
        JsonObject settled = payment(client, order);
        assertThat(settled.getString("status")).isEqualTo("PAID");
        assertThat(settled.getJsonArray("tickets")).isNotEmpty();
        return settled;
    }

    /** Pays in the sandbox. @return the order as it is then */
    static JsonObject payment(Client client, JsonObject order) {
        Answer paid = client.with("Accept", "application/json")
                .form(order.getJsonObject("payment").getString("redirect"), "outcome", "paid");
        assertThat(paid.status()).as(paid.text()).isEqualTo(200);
        return client.get(path(order)).json();
    }

    /** All of it, on the evening with the most seats left. @return the order, with its tickets */
    static JsonObject ofTickets(Client client, int count) {
        String evening = onSale(client).stream()
                .max(java.util.Comparator.comparing(one -> one.getInt("free")))
                .orElseThrow()
                .getString("id");
        return pay(client, place(client, hold(client, evening, count)));
    }
}
