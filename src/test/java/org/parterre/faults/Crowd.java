package org.parterre.faults;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;
import org.parterre.house.House;

/** People who hold, pay and go in as fast as they can, and who write down what they were promised. */
final class Crowd {
    /** Seats that somebody was told are kept until then. */
    record Kept(String token, List<String> seats, Instant until) {}

    /** An order whose money is in, and the seats that were asked for. */
    record Bought(String path, String evening, List<String> seats) {}

    /** A request that was sent under a key, to be sent again. */
    record Sent(String path, String key, String json) {}

    final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();
    final ConcurrentMap<String, Bought> bought = new ConcurrentHashMap<>();
    /** Tickets as somebody saw them, by the path of their order. */
    final ConcurrentMap<String, JsonValue> shown = new ConcurrentHashMap<>();
    /** The verdict of each scan, by what was sent. */
    final ConcurrentMap<String, String> scanned = new ConcurrentHashMap<>();
    /** Requests of which nobody knows what became. */
    final ConcurrentMap<String, Sent> unanswered = new ConcurrentHashMap<>();
    /** Answers that no house should give, whatever happens to it. */
    final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    private final List<Thread> people = new ArrayList<>();
    private volatile boolean home;

    /** Lets so many in, some at each of these houses, who stay until {@link #goesHome}. */
    void comes(int number, House... houses) {
        home = false;
        for (int i = 0; i < number; i++) {
            Client door = houses[i % houses.length].client().ofMany().as("door");
            Thread person = new Thread(() -> {
                while (!home) {
                    try {
                        visit(door);
                    } catch (UncheckedIOException gone) {
                        pause(); // whether it was done is not known; see unanswered
                    }
                }
            });
            person.start();
            people.add(person);
        }
    }

    void goesHome() throws InterruptedException {
        home = true;
        for (Thread person : people) {
            person.join();
        }
        people.clear();
    }

    private void visit(Client client) {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        String evening = evening(client);
        if (evening == null) {
            pause(); // the house is too busy to say what plays
            return;
        }
        JsonObject hold = made(
                client,
                "/api/performances/" + evening + "/holds",
                "{\"best\":{\"count\":" + chance.nextInt(1, 5) + "}}");
        if (hold == null) {
            return;
        }
        List<String> seats = strings(hold, "seats", "id");
        String token = hold.getString("token");
        if (chance.nextInt(4) == 0) {
            Instant until = OffsetDateTime.parse(hold.getString("expires_at")).toInstant();
            kept.put(token, new Kept(token, seats, until));
            return;
        }
        JsonObject order = made(client, "/api/orders", Purchase.order(hold));
        if (order != null) {
            pay(client, evening, seats, order);
        }
    }

    private void pay(Client client, String evening, List<String> seats, JsonObject order) {
        String path = Purchase.path(order);
        Answer told = client.with("Accept", "application/json")
                .form(order.getJsonObject("payment").getString("redirect"), "outcome", "paid");
        if (!right(told, 200) || !"PAID".equals(told.json().getString("status"))) {
            return;
        }
        bought.put(path, new Bought(path, evening, seats));
        Answer answer = client.get(path);
        if (!right(answer, 200) || answer.json().getJsonArray("tickets").isEmpty()) {
            return; // the money may be in before the house acts on it
        }
        shown.put(path, answer.json().get("tickets"));
        String scan = "{\"id\":\"" + UUID.randomUUID() + "\",\"performance\":" + evening + ",\"code\":\""
                + answer.json().getJsonArray("tickets").getJsonObject(0).getString("code") + "\"}";
        Answer verdict = client.post("/api/scans", scan);
        if (right(verdict, 200)) {
            scanned.put(scan, verdict.json().getString("verdict"));
        }
    }

    /** Sends it under a new key. @return what was made, or null for a no */
    private @Nullable JsonObject made(Client client, String path, String json) {
        Sent sent = new Sent(path, UUID.randomUUID().toString(), json);
        unanswered.put(sent.key(), sent);
        Answer answer = client.with("Idempotency-Key", sent.key()).post(path, json);
        if (!right(answer, 201)) {
            if (answer.status() != 503) {
                unanswered.remove(sent.key());
            }
            return null;
        }
        unanswered.remove(sent.key());
        return answer.json();
    }

    private boolean right(Answer answer, int wanted) {
        boolean allowed = answer.status() == wanted
                || answer.status() == 409
                || answer.status() == 422
                || (answer.status() == 503 && !answer.header("Retry-After").isEmpty());
        if (!allowed) {
            wrong.add(answer.status() + " " + answer.text());
        }
        return answer.status() == wanted;
    }

    /** Mostly tonight's, whose doors are open, or the one with the most seats left. */
    private static @Nullable String evening(Client client) {
        List<JsonObject> all = Purchase.onSale(client);
        List<JsonObject> open =
                all.stream().filter(one -> one.getInt("free") > 20).toList();
        return open.isEmpty()
                ? null
                : open.get(ThreadLocalRandom.current().nextInt(Math.min(2, open.size())))
                        .getString("id");
    }

    static List<String> strings(JsonObject object, String array, String field) {
        return object.getJsonArray(array).getValuesAs(JsonValue::asJsonObject).stream()
                .map(one -> one.getString(field))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
