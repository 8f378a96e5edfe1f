package org.parterre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;
import org.parterre.payments.mollie.MollieStandIn;
import org.parterre.payments.mollie.PaymentThere;

/** A demo house that can be paid by Mollie, and a Mollie that stands in for the real one. */
final class Paying implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final MollieStandIn mollie = MollieStandIn.open();
    final House house = House.demo(Store.DERBY)
            .with("mollie.key", MollieStandIn.KEY)
            .with("mollie.url", mollie.url())
            .with("sweep.seconds", "1")
            .open();

    private @Nullable PaymentThere last;

    /** Somebody pays another amount than was asked, and Mollie won't give it back. @return the number of the order */
    String failsToPayBack() {
        Client client = house.client();
        mollie.isIll("refund", MollieStandIn.ANYBODY, MollieStandIn.Ill.REFUSED);
        Evening evening = Evening.in(client, "Theaterzaal");
        JsonObject hold = client.post("/api/performances/" + evening.id() + "/holds", "{\"best\":{\"count\":1}}")
                .json();
        JsonArrayBuilder lines = Json.createArrayBuilder();
        hold.getJsonArray("seats")
                .getValuesAs(JsonValue::asJsonObject)
                .forEach(seat -> lines.add(Json.createObjectBuilder()
                        .add("seat", seat.getString("id"))
                        .add("tariff", "normal")));
        JsonObject order = client.post(
                        "/api/orders",
                        "{\"hold\":\"" + hold.getString("token")
                                + "\",\"buyer\":{\"name\":\"Bo\",\"email\":\"bo@parterre.example\",\"language\":\"nl\"},"
                                + "\"lines\":" + lines.build() + ",\"payment\":{\"method\":\"ideal\"}}")
                .json();
        String way = order.getJsonObject("payment").getString("redirect");
        client.get(way);
        PaymentThere there = mollie.behind(way);
        there.isPaidWith("1.00");
        rings(there);
        last = there;
        String number = order.getString("number");
        isNoticed(number);
        return number;
    }

    /** The house brings money back by itself, a moment later. */
    private void isNoticed(String number) {
        Client organiser = house.client().as("organiser");
        Pattern row = Pattern.compile("(?s)" + number + "(?:(?!</tr>).)*Mislukt");
        Instant end = Instant.now().plus(PATIENCE);
        String refunds = organiser.get("/office/refunds").text();
        while (!row.matcher(refunds).find()) {
            assertThat(Instant.now()).as(refunds).isBefore(end);
            refunds = organiser.get("/office/refunds").text();
        }
    }

    /** That buyer's bank takes the money back all the same. */
    void isChargedBack() {
        PaymentThere there = Objects.requireNonNull(last);
        there.isChargedBack(there.amount());
        rings(there);
    }

    private void rings(PaymentThere there) {
        house.client().form("/api/payments/mollie/webhook", "id", there.id());
    }

    @Override
    public void close() {
        house.close();
        mollie.close();
    }
}
