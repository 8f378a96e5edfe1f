package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
class OrdersContractIT {
    @Parameter
    Store store;

    private Visitor visitor;
    private String evening;

    @BeforeEach
    void chooseAnEvening() {
        visitor = new Visitor(Houses.on(store).client());
        evening = visitor.someEvening();
    }

    @Test
    void aHoldBecomesAnOrderThatOnlyItsKeyOpens() {
        JsonObject hold = visitor.hold(evening, 2);
        Client.Answer placed = visitor.post("/api/orders", Visitor.order(hold));
        assertThat(placed.status()).isEqualTo(201);
        JsonObject order = placed.json();
        assertThat(placed.header("Location")).endsWith(Visitor.path(order));
        assertThat(order.getString("status")).isEqualTo("PENDING");
        assertThat(amount(order, "total")).isEqualTo(sum(hold.getJsonArray("seats")));
        assertThat(Visitor.redirect(order)).startsWith("/sandbox/payments/");

        JsonObject seen = visitor.look(order);
        assertThat(amount(seen, "total")).isEqualTo(sum(seen.getJsonArray("lines")));
        assertThat(seen.getJsonArray("tickets")).isEmpty();
        for (String key : new String[] {"", "?key=", "?key=wrong", "?key=" + hold.getString("token")}) {
            Client.Answer foreign = visitor.get("/api/orders/" + order.getString("number") + key);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.json().getString("type")).isEqualTo("/problems/not-found");
        }
    }

    @Test
    void theSameKeyGivesTheSameOrderAndAHoldIsOrderedOnce() {
        JsonObject hold = visitor.hold(evening, 1);
        Visitor keyed = visitor.with("Idempotency-Key", "order-" + hold.getString("token"));
        JsonObject first = keyed.place(hold);
        assertThat(keyed.place(hold)).isEqualTo(first);
        JsonObject other = visitor.hold(evening, 1);
        assertThat(keyed.post("/api/orders", Visitor.order(other)).status()).isEqualTo(422);
        Client.Answer second = visitor.post("/api/orders", Visitor.order(hold));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().getString("type")).isEqualTo("/problems/already-ordered");
    }

    @Test
    void paidMeansTicketsAndPaidTwiceMeansTheSameTickets() {
        for (String outcome : new String[] {"paid", "twice"}) {
            JsonObject order = visitor.place(visitor.hold(evening, 2));
            assertThat(visitor.decide(Visitor.redirect(order), "outcome", outcome))
                    .isEqualTo("PAID");
            JsonObject seen = visitor.look(order);
            assertThat(seen.getString("status")).isEqualTo("PAID");
            assertThat(seen.getJsonArray("tickets")).hasSize(2);
            visitor.decide(Visitor.redirect(order), "outcome", "failed");
            assertThat(visitor.look(order)).isEqualTo(seen);
        }
    }

    @Test
    void whatCostsNothingIsPaidWhenItIsOrdered() {
        Visitor organiser = visitor.as("organiser");
        String free = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, "0.00"))
                .json()
                .getString("id");
        organiser.put("/api/performances/" + free + "/status", "{\"status\":\"PUBLISHED\"}");
        JsonObject order = visitor.place(visitor.hold(free, 2));
        assertThat(order.getString("status")).isEqualTo("PAID");
        assertThat(order.containsKey("payment")).isFalse();
        JsonObject seen = visitor.look(order);
        assertThat(seen.getString("status")).isEqualTo("PAID");
        assertThat(seen.getJsonArray("tickets")).hasSize(2);
        AuditContractIT.audited(organiser);
    }

    @Test
    void aFailedPaymentSellsNothingAndMayBeTriedAgain() {
        JsonObject order = visitor.place(visitor.hold(evening, 1));
        assertThat(visitor.decide(Visitor.redirect(order), "outcome", "failed")).isEqualTo("FAILED");
        JsonObject seen = visitor.look(order);
        assertThat(seen.getString("status")).isEqualTo("PENDING");
        assertThat(seen.getJsonArray("tickets")).isEmpty();
        Client.Answer again = visitor.client()
                .form("/orders/" + order.getString("number") + "/payments?key=" + order.getString("key"));
        assertThat(again.status()).isEqualTo(303);
        String redirect =
                again.header("Location").substring(Houses.on(store).url().length());
        assertThat(redirect).isNotEqualTo(Visitor.redirect(order));
        visitor.decide(redirect, "outcome", "paid");
        assertThat(visitor.look(order).getString("status")).isEqualTo("PAID");
    }

    @Test
    void anAbandonedPaymentStaysOpen() {
        JsonObject order = visitor.place(visitor.hold(evening, 1));
        assertThat(visitor.decide(Visitor.redirect(order), "outcome", "abandoned"))
                .isEqualTo("OPEN");
        assertThat(visitor.look(order).getString("status")).isEqualTo("PENDING");
    }

    @Test
    void aLatePaymentIsHeardOfWhenItComes() throws InterruptedException {
        JsonObject order = visitor.place(visitor.hold(evening, 1));
        assertThat(visitor.decide(Visitor.redirect(order), "outcome", "late", "delay", "2"))
                .isEqualTo("OPEN");
        assertThat(visitor.look(order).getString("status")).isEqualTo("PENDING");
        Instant end = Instant.now().plus(Duration.ofSeconds(15));
        while (visitor.look(order).getString("status").equals("PENDING")
                && Instant.now().isBefore(end)) {
            Thread.sleep(250);
        }
        assertThat(visitor.look(order).getJsonArray("tickets")).hasSize(1);
    }

    @Test
    void theWebhookOnlyRingsABell() {
        JsonObject order = visitor.place(visitor.hold(evening, 1));
        String payment = Visitor.redirect(order).substring("/sandbox/payments/".length());
        String bell = "/api/payments/sandbox/webhook";
        assertThat(visitor.post(bell, "{\"id\":\"" + payment + "\"}").status()).isEqualTo(200);
        assertThat(visitor.client().form(bell, "id", payment).status()).isEqualTo(200);
        assertThat(visitor.post(bell, "{\"id\":\"nobody\"}").status()).isEqualTo(200);
        assertThat(visitor.look(order).getString("status")).isEqualTo("PENDING");
    }

    @Test
    void aTicketIsAPictureADrawingAPageAndADate() {
        JsonObject order = visitor.place(visitor.hold(evening, 1));
        visitor.decide(Visitor.redirect(order), "outcome", "paid");
        JsonObject ticket = visitor.look(order).getJsonArray("tickets").getJsonObject(0);
        assertThat(ticket.getString("status")).isEqualTo("VALID");
        String path = "/api/tickets/" + ticket.getString("id");
        String key = "?key=" + order.getString("key");
        assertThat(visitor.get(path + ".png" + key).raw().body())
                .startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
        assertThat(visitor.get(path + ".svg" + key).text()).contains("<svg").doesNotContain("<script");
        assertThat(visitor.get(path + ".pdf" + key).raw().body())
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(visitor.get(path + ".ics" + key).text()).startsWith("BEGIN:VCALENDAR\r\n");
        for (String form : new String[] {".png", ".svg", ".pdf", ".ics"}) {
            assertThat(visitor.get(path + form + "?key=wrong").status()).isEqualTo(404);
        }
    }

    private static BigDecimal sum(JsonArray lines) {
        return lines.getValuesAs(JsonValue::asJsonObject).stream()
                .map(line -> amount(line, "price"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonObject one, String name) {
        return new BigDecimal(one.getJsonObject(name).getString("amount"));
    }
}
