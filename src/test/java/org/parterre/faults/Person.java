package org.parterre.faults;

import static org.parterre.faults.Crowd.Doing.HOLDING;
import static org.parterre.faults.Crowd.Doing.PAYING;
import static org.parterre.faults.Crowd.Doing.SCANNING;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;

/** One of a {@link Crowd}. Notes what is asked before it is sent, and what is promised as soon as it is answered. */
final class Person {
    /** Who has ordered more than can be paid gives seats back, so that a hall lasts for longer than a second. */
    private static final int MOST_WAITING = 30;

    private final Crowd crowd;
    private final Notes notes;
    private final Client client;
    private final Random chance;

    Person(Crowd crowd, Client client, Random chance) {
        this.crowd = crowd;
        this.notes = crowd.notes;
        this.client = client;
        this.chance = chance;
    }

    /** Holds one to three seats, and keeps them, gives them back, or orders them. */
    void holds() {
        String wish = "{\"best\":{\"count\":" + (1 + chance.nextInt(3)) + "}}";
        JsonObject hold = made("/api/performances/" + crowd.evening + "/holds", wish, null);
        if (hold == null) {
            Crowd.pause();
            return;
        }
        Notes.Kept kept = new Notes.Kept(
                crowd.evening,
                hold,
                OffsetDateTime.parse(hold.getString("expires_at")).toInstant());
        int mood = chance.nextInt(4);
        if (mood == 0) {
            notes.kept.put(kept.token(), kept);
        } else if (mood == 1 || crowd.toPay.size() > MOST_WAITING) {
            right(crowd.asked(HOLDING, () -> client.delete("/api/holds/" + kept.token())), 204);
        } else {
            Instant payable = Instant.now().plus(crowd.payingTime);
            JsonObject order = made("/api/orders", Purchase.order(hold), kept);
            if (order != null) {
                crowd.toPay.add(new Notes.Placed(crowd.evening, kept.seats(), order, payable));
            }
        }
    }

    /** Pays an order that somebody placed, and looks at its tickets. */
    void pays() {
        Notes.Placed placed = crowd.toPay.poll();
        if (placed == null) {
            Crowd.pause();
            return;
        }
        notes.paying.put(placed.path(), placed);
        String redirect = placed.order().getJsonObject("payment").getString("redirect");
        Answer told = crowd.asked(
                PAYING, () -> client.with("Accept", "application/json").form(redirect, "outcome", "paid"));
        if (!right(told, 200) || !"PAID".equals(told.json().getString("status"))) {
            return;
        }
        boolean inTime = Instant.now().isBefore(placed.payable());
        if (inTime) {
            notes.bought.put(placed.path(), placed);
        }
        notes.paying.remove(placed.path());
        if (!inTime) {
            return; // somebody else may have the seats, and the money comes back
        }
        Answer answer = client.get(placed.path());
        if (!right(answer, 200) || answer.json().getJsonArray("tickets").isEmpty()) {
            return; // the money may be in before the house acts on it
        }
        notes.shown.put(placed.path(), answer.json().get("tickets"));
        for (JsonValue ticket : answer.json().getJsonArray("tickets")) {
            crowd.toScan.add("{\"id\":\"" + UUID.randomUUID() + "\",\"performance\":" + crowd.evening + ",\"code\":\""
                    + ticket.asJsonObject().getString("code") + "\"}");
        }
    }

    /** Goes in with a ticket that nobody has scanned yet. */
    void scans() {
        String scan = crowd.toScan.poll();
        if (scan == null) {
            Crowd.pause();
            return;
        }
        notes.scanning.put(scan, crowd.evening);
        Answer answer = crowd.asked(SCANNING, () -> client.post("/api/scans", scan));
        if (right(answer, 200)) {
            if (!"ADMIT".equals(answer.json().getString("verdict"))) {
                notes.wrong.add("first scan: " + answer.text());
            }
            notes.admitted.put(scan, crowd.evening);
            notes.scanning.remove(scan);
        }
    }

    /** Sends it under a new key. @return what was made, or null for a no */
    private @Nullable JsonObject made(String path, String json, Notes.@Nullable Kept ordering) {
        Notes.Sent sent = new Notes.Sent(path, UUID.randomUUID().toString(), json, Instant.now(), ordering);
        notes.sent.put(sent.key(), sent);
        Answer answer = crowd.asked(
                HOLDING, () -> client.with("Idempotency-Key", sent.key()).post(path, json));
        boolean made = right(answer, 201);
        if (answer.status() != 503) {
            notes.sent.remove(sent.key());
        }
        return made ? answer.json() : null;
    }

    private boolean right(Answer answer, int wanted) {
        boolean allowed = answer.status() == wanted
                || answer.status() == 409
                || answer.status() == 422
                || (answer.status() == 503 && !answer.header("Retry-After").isEmpty());
        if (!allowed) {
            notes.wrong.add(answer.status() + " " + answer.text());
        }
        return answer.status() == wanted;
    }
}
