package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** An evening is called off: everybody is told once, gets what they answer, and the books add up. */
@ParameterizedClass
@EnumSource(Store.class)
class DisplacedContractIT {
    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;
    private String evening;
    private String other;

    @BeforeEach
    void twoEvenings() {
        visitor = new Visitor(Houses.on(store).client());
        organiser = visitor.as("organiser");
        evening = evening("27.50");
        other = evening("31.00");
    }

    private String evening(String price) {
        String id = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, price))
                .json()
                .getString("id");
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return id;
    }

    @Test
    void eachGetsWhatTheyAnswer() {
        List<JsonObject> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            orders.add(bought(2));
        }
        JsonObject late = visitor.place(visitor.hold(evening, 2));
        JsonObject neighbour = visitor.hold(other, 1); // somebody has a seat there that is wanted for the first
        String path = "/api/performances/" + evening + "/displacement";
        assertThat(organiser.get(path).status()).isEqualTo(404);
        for (String silly : List.of(
                "{}",
                wish("2020-01-01T00:00:00Z", other, "REFUND"),
                wish(inTenDays(), evening, "REFUND"),
                wish(inTenDays(), other, "GIVE"))) {
            assertThat(organiser.post(path, silly).status()).as(silly).isEqualTo(400);
        }
        assertThat(organiser.post(path, wish(inTenDays(), other, "REFUND")).status())
                .isEqualTo(201);
        assertThat(organiser.post(path, wish(inTenDays(), other, "REFUND")).status())
                .isEqualTo(409);
        until(() -> told() == 6);
        organiser.put(path, "{\"stopped\":true}");
        answer(orders.get(0), "KEEP");
        answer(orders.get(1), "REFUND");
        answer(orders.get(2), "GIVE");
        answer(orders.get(5), "VOUCHER");
        answer(orders.get(3), "REFUND");
        answer(orders.get(3), "KEEP"); // one may change one's mind
        assertThat(seats(orders.get(0), "LIVE")).hasSize(2);
        organiser.put(path, "{\"stopped\":false}");
        until(() -> open() == 1);
        assertThat(visitor.look(orders.get(1)).getString("status")).isEqualTo("CANCELLED");
        assertThat(seats(orders.get(0), "EXCHANGED")).hasSize(2);
        assertThat(seats(orders.get(2), "CANCELLED")).hasSize(2);
        assertThat(seats(orders.get(5), "CANCELLED")).hasSize(2);
        assertThat(seats(orders.get(3), "EXCHANGED")).hasSize(2);
        assertThat(visitor.put(path(orders.get(1), "answer"), "{\"answer\":\"KEEP\"}")
                        .status())
                .isEqualTo(409);
        // the fifth chooses herself: other seats, at their price
        JsonObject chosen = visitor.post(
                        path(orders.get(4), "exchanges"),
                        "{\"from\":[\"" + String.join("\",\"", seats(orders.get(4), "LIVE")) + "\"],\"hold\":\""
                                + visitor.hold(other, 2).getString("token") + "\"}")
                .json();
        assertThat(visitor.decide(Visitor.redirect(chosen), "outcome", "paid")).isEqualTo("PAID");
        assertThat(visitor.look(chosen).getString("status")).isEqualTo("PAID");
        until(() -> open() == 0);
        // who pays for an evening that was called off meanwhile has the money back
        visitor.decide(Visitor.redirect(late), "outcome", "paid");
        assertThat(visitor.look(late).getString("status")).isEqualTo("REFUNDED");
        assertThat(Visitor.seats(neighbour)).hasSize(1);
        AuditContractIT.audited(organiser);
    }

    @Test
    void whoDoesNotAnswerGetsWhatTheOrganiserSaid() {
        JsonObject order = bought(2);
        String soon = OffsetDateTime.now().plusSeconds(8).toString();
        organiser.post("/api/performances/" + evening + "/displacement", wish(soon, other, "KEEP"));
        until(() -> told() == 1 && open() == 0);
        assertThat(seats(order, "EXCHANGED")).hasSize(2);
        AuditContractIT.audited(organiser);
    }

    private static String inTenDays() {
        return OffsetDateTime.now().plusDays(10).toString();
    }

    private static String wish(String until, String to, String otherwise) {
        return "{\"to\":\"" + to + "\",\"answer_until\":\"" + until + "\",\"otherwise\":\"" + otherwise + "\"}";
    }

    private JsonObject progress() {
        return organiser.get("/api/performances/" + evening + "/displacement").json();
    }

    private int told() {
        return progress().getJsonArray("told").stream()
                .map(JsonValue::asJsonObject)
                .mapToInt(one -> one.getInt("orders"))
                .sum();
    }

    private int open() {
        return progress().getJsonObject("open").getInt("orders");
    }

    private void answer(JsonObject order, String answer) {
        assertThat(visitor.put(path(order, "answer"), "{\"answer\":\"" + answer + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private JsonObject bought(int count) {
        JsonObject placed = visitor.place(visitor.hold(evening, count));
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        return placed;
    }

    private List<String> seats(JsonObject order, String status) {
        return visitor.look(order).getJsonArray("lines").stream()
                .map(JsonValue::asJsonObject)
                .filter(line -> line.getString("status").equals(status))
                .map(line -> line.getString("seat"))
                .toList();
    }

    private static String path(JsonObject order, String what) {
        return "/api/orders/" + order.getString("number") + "/" + what + "?key=" + order.getString("key");
    }

    static void until(BooleanSupplier itIsSo) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!itIsSo.getAsBoolean() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        assertThat(itIsSo.getAsBoolean()).isTrue();
    }
}
