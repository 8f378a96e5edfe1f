package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;
import org.parterre.house.House;

/** Holds a house to what it answered, whatever happened to it since. */
final class Promises {
    /** Money that nobody acted on is told of again after five seconds; the rest is for a busy machine. */
    private static final Duration SETTLING = Duration.ofSeconds(20);
    /** Of the seats that are kept, every third is ordered in the end. */
    private static final int ORDERED = 3;

    private final Crowd crowd;
    private final Notes notes;
    private final Client client;

    private Promises(Crowd crowd, Client client) {
        this.crowd = crowd;
        this.notes = crowd.notes;
        this.client = client;
    }

    /**
     * All that the crowd was promised holds at this house; whoever got no answer asks again and gets one; the house's books are
     * in order, and it sells on.
     */
    static void areKept(Crowd crowd, House house) throws InterruptedException {
        Promises promises = new Promises(crowd, house.client().as("door"));
        assertThat(crowd.notes.wrong).as("answers").isEmpty();
        promises.sales();
        promises.keptSeats();
        promises.whatWasSent();
        promises.whatWasBeingPaid();
        promises.scans();
        promises.everySeatHasOneOwner();
        booksAreInOrder(house.client().as("organiser"));
        assertThat(Purchase.ofTickets(promises.client, 2).getJsonArray("tickets"))
                .hasSize(2);
    }

    private void sales() throws InterruptedException {
        Instant end = Instant.now().plus(SETTLING);
        for (Notes.Placed order : notes.bought.values()) {
            isSold(order, settled(order, end));
        }
    }

    private void isSold(Notes.Placed order, JsonObject found) {
        assertThat(Crowd.strings(found, "tickets", "seat"))
                .as("seats of " + order.path())
                .containsExactlyInAnyOrderElementsOf(order.seats());
        assertThat(Crowd.strings(found, "tickets", "status")).containsOnly("VALID");
        JsonValue shown = notes.shown.get(order.path());
        if (shown != null) {
            assertThat(found.get("tickets")).as("tickets as they were shown").isEqualTo(shown);
        }
    }

    private JsonObject settled(Notes.Placed order, Instant end) throws InterruptedException {
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

    /** Seats are kept until the time that was told, and until then they can be ordered and paid. */
    private void keptSeats() {
        int looked = 0;
        for (Notes.Kept kept : List.copyOf(notes.kept.values())) {
            Answer answer = client.get("/api/holds/" + kept.token());
            if (!Instant.now().isBefore(kept.until())) {
                continue; // its time is over, or was when it was asked for
            }
            assertThat(answer.status()).as("hold: " + answer.text()).isEqualTo(200);
            assertThat(Crowd.strings(answer.json(), "seats", "id")).containsExactlyInAnyOrderElementsOf(kept.seats());
            if (++looked % ORDERED == 0) {
                order(kept);
            }
        }
    }

    private void order(Notes.Kept kept) {
        Instant begun = Instant.now();
        Answer placed = client.post("/api/orders", Purchase.order(kept.hold()));
        if (placed.status() != 201 && !Instant.now().isBefore(kept.until())) {
            return;
        }
        assertThat(placed.status()).as("order of kept seats: " + placed.text()).isEqualTo(201);
        notes.kept.remove(kept.token());
        paid(new Notes.Placed(kept.evening(), kept.seats(), placed.json(), begun.plus(crowd.payingTime)));
    }

    /** A request that got no answer is sent again under its key; what it made once can be paid. */
    private void whatWasSent() {
        for (Notes.Sent sent : List.copyOf(notes.sent.values())) {
            notes.sent.remove(sent.key());
            Answer answer = client.with("Idempotency-Key", sent.key()).post(sent.path(), sent.json());
            Notes.Kept ordering = sent.ordering();
            if (ordering == null || !Instant.now().isBefore(ordering.until())) {
                assertThat(answer.status()).as(answer.text()).isIn(201, 409, 422);
            } else {
                assertThat(answer.status())
                        .as("order of seats that were kept: " + answer.text())
                        .isEqualTo(201);
            }
            if (answer.status() == 201 && ordering != null) {
                Instant payable = sent.at().plus(crowd.payingTime);
                paid(new Notes.Placed(ordering.evening(), ordering.seats(), answer.json(), payable));
            }
        }
    }

    /** Whoever does not know whether the money is in pays again. */
    private void whatWasBeingPaid() {
        for (Notes.Placed order : List.copyOf(notes.paying.values())) {
            paid(order);
            notes.paying.remove(order.path());
        }
    }

    private void paid(Notes.Placed order) {
        JsonObject paid = Purchase.payment(client, order.order());
        if (!paid.getString("status").equals("PAID") && !Instant.now().isBefore(order.payable())) {
            return; // too late: somebody else has the seats, and the money comes back
        }
        assertThat(paid.getString("status")).as(order.path()).isEqualTo("PAID");
        isSold(order, paid);
        notes.bought.put(order.path(), order);
        notes.shown.put(order.path(), Objects.requireNonNull(paid.get("tickets")));
    }

    /** A scan that got no answer lets its ticket in when it is sent again; each that is sent again says the same, and counts once. */
    private void scans() {
        notes.admitted.putAll(notes.scanning);
        notes.scanning.clear();
        notes.admitted.forEach((scan, evening) -> assertThat(
                        client.post("/api/scans", scan).json().getString("verdict"))
                .as("the same scan again")
                .isEqualTo("ADMIT"));
        Map<String, Integer> inside = new HashMap<>();
        notes.admitted.values().forEach(evening -> inside.merge(evening, 1, Integer::sum));
        inside.forEach((evening, number) -> assertThat(client.get("/api/admission/" + evening + "/count")
                        .json()
                        .getInt("inside"))
                .as("inside")
                .isEqualTo(number));
    }

    private void everySeatHasOneOwner() {
        Map<String, String> owners = new HashMap<>();
        notes.bought.values().forEach(order -> own(owners, order.evening(), order.seats(), order.path()));
        notes.kept.values().stream()
                .filter(kept -> Instant.now().isBefore(kept.until()))
                .forEach(kept -> own(owners, kept.evening(), kept.seats(), kept.token()));
    }

    private static void own(Map<String, String> owners, String evening, List<String> seats, String owner) {
        for (String seat : seats) {
            assertThat(owners.put(evening + " " + seat, owner))
                    .as("seat %s has another owner than %s", seat, owner)
                    .isNull();
        }
    }

    /** The house's own audit of every rule that may never break. */
    private static void booksAreInOrder(Client organiser) {
        Answer audit = organiser.get("/api/audit/self");
        assertThat(audit.status()).as(audit.text()).isEqualTo(200);
        assertThat(audit.json().getBoolean("clean")).as(audit.text()).isTrue();
        assertThat(audit.json().getJsonArray("rules")).isNotEmpty();
    }
}
