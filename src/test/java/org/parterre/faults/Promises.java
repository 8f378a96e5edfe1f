package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;
import org.parterre.house.House;

/** Holds a house to what it answered, whatever happened to it since. */
final class Promises {
    /** Money that nobody acted on is told of again after five seconds; the rest is for a busy machine. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private final Crowd crowd;
    private final Client client;

    private Promises(Crowd crowd, Client client) {
        this.crowd = crowd;
        this.client = client;
    }

    /** All that the crowd was promised holds at this house, its books are in order, and it sells on. */
    static void areKept(Crowd crowd, House house) throws InterruptedException {
        Promises promises = new Promises(crowd, house.client().as("door"));
        assertThat(crowd.wrong).as("answers").isEmpty();
        promises.sales();
        promises.noSeatIsSoldTwice();
        promises.holds();
        promises.scans();
        promises.unanswered();
        promises.books(house.client().as("organiser"));
        assertThat(Purchase.ofTickets(promises.client, 2).getJsonArray("tickets"))
                .hasSize(2);
    }

    private void sales() throws InterruptedException {
        Instant end = Instant.now().plus(SETTLING);
        for (Crowd.Bought order : crowd.bought.values()) {
            JsonObject found = settled(order, end);
            assertThat(Crowd.strings(found, "tickets", "seat"))
                    .as("seats of " + order.path())
                    .containsExactlyInAnyOrderElementsOf(order.seats());
            assertThat(Crowd.strings(found, "tickets", "status")).containsOnly("VALID");
            JsonValue shown = crowd.shown.get(order.path());
            if (shown != null) {
                assertThat(found.get("tickets"))
                        .as("tickets as they were shown")
                        .isEqualTo(shown);
            }
        }
    }

    private JsonObject settled(Crowd.Bought order, Instant end) throws InterruptedException {
        while (true) {
            Answer answer = client.get(order.path());
            assertThat(answer.status())
                    .as("order %s: %s", order.path(), answer.text())
                    .isEqualTo(200);
            boolean done = answer.json().getString("status").equals("PAID")
                    && !answer.json().getJsonArray("tickets").isEmpty();
            if (done) {
                return answer.json();
            }
            assertThat(Instant.now())
                    .as("money is in, and still: " + answer.text())
                    .isBefore(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void noSeatIsSoldTwice() {
        Set<String> sold = new HashSet<>();
        for (Crowd.Bought order : crowd.bought.values()) {
            for (String seat : order.seats()) {
                assertThat(sold.add(order.evening() + " " + seat))
                        .as("sold once: " + seat)
                        .isTrue();
            }
        }
        for (Crowd.Kept hold : crowd.kept.values()) {
            assertThat(hold.seats()).doesNotHaveDuplicates();
        }
    }

    private void holds() {
        Instant soon = Instant.now().plusSeconds(5);
        for (Crowd.Kept hold : crowd.kept.values()) {
            if (hold.until().isAfter(soon)) {
                Answer answer = client.get("/api/holds/" + hold.token());
                assertThat(answer.status()).as("hold: " + answer.text()).isEqualTo(200);
                assertThat(Crowd.strings(answer.json(), "seats", "id"))
                        .containsExactlyInAnyOrderElementsOf(hold.seats());
            }
        }
    }

    private void scans() {
        crowd.scanned.forEach((scan, verdict) -> assertThat(
                        client.post("/api/scans", scan).json().getString("verdict"))
                .as("the same scan again")
                .isEqualTo(verdict));
    }

    /** Whoever got no answer asks again and gets one; an order of which only the answer was lost can be paid. */
    private void unanswered() {
        List<Crowd.Sent> all = List.copyOf(crowd.unanswered.values());
        crowd.unanswered.clear();
        for (Crowd.Sent sent : all) {
            Answer answer = client.with("Idempotency-Key", sent.key()).post(sent.path(), sent.json());
            assertThat(answer.status()).as(answer.text()).isIn(201, 409, 422);
            if (answer.status() == 201 && sent.path().equals("/api/orders")) {
                Purchase.pay(client, answer.json());
            }
        }
    }

    /** The house's own audit of every rule that may never break. */
    private static void books(Client organiser) {
        Answer audit = organiser.get("/api/audit/self");
        assertThat(audit.status()).as(audit.text()).isEqualTo(200);
        assertThat(audit.json().getBoolean("clean")).as(audit.text()).isTrue();
    }
}
