package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/**
 * Many buy, pay late, twice or not at all, give back and exchange, all at once and also what another just had in hand: afterwards
 * the books balance, no seat is lost and nobody has paid for a seat that isn't theirs. {@code -Dproof.seed} plays one again.
 */
@ParameterizedClass
@EnumSource(Store.class)
class RandomMoneyIT {
    private static final long SEED = Long.getLong("proof.seed", System.nanoTime());
    private static final int PEOPLE = 6;
    private static final int DEEDS = Integer.getInteger("proof.deeds", 20);
    private static final Set<Integer> ANSWERS = Set.of(200, 201, 204, 303, 409, 422);

    @Parameter
    Store store;

    private Visitor visitor;
    private List<String> evenings = List.of();
    private final List<JsonObject> orders = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void come() {
        visitor = new Visitor(Houses.on(store).client());
    }

    @Test
    void theBooksBalanceWhateverBuyersDo() throws Exception {
        Visitor organiser = visitor.as("organiser");
        evenings = List.of(evening(organiser, "27.50"), evening(organiser, "31.00"), evening(organiser, "19.95"));
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Random random = new Random(SEED + person);
            all.add(() -> lives(random));
        }
        int done = 0;
        for (Future<Integer> life : people.invokeAll(all)) {
            done += life.get();
        }
        people.shutdown();
        assertThat(done).as("-Dproof.seed=%s", SEED).isGreaterThan(PEOPLE * DEEDS / 4);
        AuditContractIT.audited(organiser);
        nobodyPaidForASeatThatIsNotTheirs();
    }

    /** @return how many deeds were done and not refused */
    private int lives(Random random) {
        int done = 0;
        for (int i = 0; i < DEEDS; i++) {
            Client.Answer answer =
                    switch (random.nextInt(5)) {
                        case 0, 1 -> buys(random);
                        case 2, 3 -> exchanges(random);
                        default -> givesBack(random);
                    };
            assertThat(ANSWERS).as("-Dproof.seed=%s: %s", SEED, answer.text()).contains(answer.status());
            done += answer.status() < 300 ? 1 : 0;
        }
        return done;
    }

    private Client.Answer buys(Random random) {
        Client.Answer held = hold(random);
        if (held.status() != 201) {
            return held;
        }
        Client.Answer placed = visitor.post("/api/orders", Visitor.order(held.json()));
        if (placed.status() == 201) {
            pays(placed.json(), random);
        }
        return placed;
    }

    private void pays(JsonObject order, Random random) {
        orders.add(order);
        if (order.containsKey("payment")) {
            String outcome = List.of("paid", "paid", "paid", "twice", "failed", "abandoned")
                    .get(random.nextInt(6));
            visitor.decide(Visitor.redirect(order), "outcome", outcome);
        }
    }

    private Client.Answer hold(Random random) {
        return visitor.post(
                "/api/performances/" + evenings.get(random.nextInt(evenings.size())) + "/holds",
                "{\"best\":{\"count\":" + (1 + random.nextInt(3)) + "}}");
    }

    private Client.Answer exchanges(Random random) {
        JsonObject order = anyones(random);
        Client.Answer held = hold(random);
        if (order == null || held.status() != 201) {
            return held;
        }
        List<String> seats = some(order, random);
        Client.Answer placed = visitor.post(
                path(order, "exchanges"),
                Json.createObjectBuilder()
                        .add("from", Json.createArrayBuilder(seats))
                        .add("hold", held.json().getString("token"))
                        .build()
                        .toString());
        if (placed.status() == 201) {
            pays(placed.json(), random);
        }
        return placed;
    }

    private Client.Answer givesBack(Random random) {
        JsonObject order = anyones(random);
        if (order == null) {
            return hold(random);
        }
        return visitor.post(
                path(order, "cancellations"),
                Json.createObjectBuilder()
                        .add("lines", Json.createArrayBuilder(some(order, random)))
                        .build()
                        .toString());
    }

    private @Nullable JsonObject anyones(Random random) {
        synchronized (orders) {
            return orders.isEmpty() ? null : orders.get(random.nextInt(orders.size()));
        }
    }

    /** Some of the seats that were the order's when one looked. */
    private List<String> some(JsonObject order, Random random) {
        List<String> seats = lines(order, "");
        Collections.shuffle(seats, random);
        return seats.subList(0, 1 + random.nextInt(seats.size()));
    }

    private List<String> lines(JsonObject order, String status) {
        List<String> seats = new ArrayList<>();
        for (JsonValue one : visitor.look(order).getJsonArray("lines")) {
            JsonObject line = one.asJsonObject();
            if (status.isEmpty() || status.equals(line.getString("status"))) {
                seats.add(line.getString("seat"));
            }
        }
        return seats;
    }

    /** Each living line of a paid order has the one valid ticket for its seat, which nobody else has and the map shows as taken. */
    private void nobodyPaidForASeatThatIsNotTheirs() {
        Set<String> codes = new HashSet<>();
        int living = 0;
        for (JsonObject order : List.copyOf(orders)) {
            JsonObject seen = visitor.look(order);
            List<String> valid = new ArrayList<>();
            for (JsonValue one : seen.getJsonArray("tickets")) {
                JsonObject ticket = one.asJsonObject();
                if (ticket.getString("status").equals("VALID")) {
                    valid.add(ticket.getString("seat"));
                    assertThat(codes.add(ticket.getString("code"))).isTrue();
                }
            }
            List<String> live = "PAID".equals(seen.getString("status")) ? lines(order, "LIVE") : List.of();
            assertThat(valid).containsExactlyInAnyOrderElementsOf(live);
            living += live.size();
        }
        int taken = 0;
        for (String evening : evenings) {
            JsonObject seats =
                    visitor.get("/api/performances/" + evening + "/seats").json();
            taken += new HashSet<>(seats.getJsonArray("taken").getValuesAs(JsonString::getString)).size();
        }
        assertThat(taken).as("sold, and held for a while").isGreaterThanOrEqualTo(living);
    }

    private static String path(JsonObject order, String what) {
        return "/api/orders/" + order.getString("number") + "/" + what + "?key=" + order.getString("key");
    }

    private static String evening(Visitor organiser, String price) {
        String id = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, price))
                .json()
                .getString("id");
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return id;
    }
}
