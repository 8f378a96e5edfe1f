package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;
import org.parterre.house.House;
import org.parterre.house.Store;

/** A laptop in the venue keeps the door going while its house is away, is killed itself, and tells the house all of it later. */
class NodeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "a laptop in the foyer";

    private final List<JsonObject> scanned = new ArrayList<>();
    private String evening = "";

    @SuppressWarnings("NullAway.Init") // they sign in once their node is open
    private Client left;

    @SuppressWarnings("NullAway.Init")
    private Client right;

    static Stream<Store> stores() {
        return Rounds.stores(Store.DERBY);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void theDoorGoesOnWithoutTheHouseAndTheHouseHearsOfItOnce(Store store) throws Exception {
        House house = House.demo(store).open();
        Relay internet = Relay.to(house);
        House.Wish laptop = House.node(internet.url(), token(house));
        House node = laptop.open();
        try {
            List<JsonObject> tickets = tickets(house, 7);
            bothStandAt(node);
            knows(tickets.get(6));
            isADoorAndNothingElse(node, house);
            isIn(left, tickets.get(0), "Left");
            isTold(right, tickets.get(0), "Left");
            until("the house has heard of it", () -> page(left).contains(">0 scans wait"));
            assertThat(inside(house.client().as("door"))).isEqualTo(1);
            JsonObject soldSince = tickets(house, 1).get(0);

            house.kill();
            until("the node has noticed", () -> page(left).contains("no connection"));
            isIn(left, tickets.get(1), "Left");
            isTold(right, tickets.get(1), "Left");
            isIn(right, soldSince, "Right");
            isIn(right, tickets.get(2), "Right");
            assertThat(verdict(scan(right, tickets.get(2), "OUT", "Right"))).isEqualTo("LEFT");

            node.kill();
            House restarted = laptop.after(node);
            node = restarted;
            bothStandAt(restarted);
            assertThat(page(left)).contains("no connection").contains(">5 scans wait");
            isTold(right, tickets.get(1), "Left");
            isIn(left, tickets.get(2), "Left");
            JsonObject twice = isIn(left, tickets.get(3), "Left");
            Answer again = left.post("/api/scans", twice.toString());
            assertThat(verdict(again)).as("the same scan again").isEqualTo("ADMIT");
            isIn(right, tickets.get(4), "Right");

            internet.refuses();
            House reopened = House.demo(store).after(house);
            Client ownDoor = reopened.client().with("Accept-Language", "en").as("door");
            JsonObject elsewhere = form(tickets.get(4), "IN", "Stage door");
            assertThat(verdict(ownDoor.post("/api/scans", elsewhere.toString())))
                    .isEqualTo("ADMIT");
            isIn(right, tickets.get(5), "Right");
            internet.leadsTo(reopened);
            internet.recovers();
            until("everything is told", () -> page(left).contains(">0 scans wait"));
            until("both count alike", () -> inside(left) == inside(ownDoor));
            assertThat(inside(ownDoor)).isEqualTo(7);
            until("the line is well again", () -> page(left).contains(">connected<"));
            assertThat(page(left)).contains("Already in").contains("Stage door");
            isTold(right, tickets.get(4), "Right");
            until("that is told, too", () -> page(left).contains(">0 scans wait"));
            reopened.close();
            arrivedOnceAndInOrder(reopened, tickets.get(4));
            house = reopened;
        } finally {
            node.close();
            internet.close();
            house.close();
        }
    }

    /** Of a device of that house. */
    private static String token(House house) {
        return house.client()
                .post("/api/sessions", "{\"name\":\"door\",\"password\":\"parterre\"}")
                .json()
                .getString("token");
    }

    /** Tickets for tonight, whose doors are open. */
    private List<JsonObject> tickets(House house, int count) {
        Client client = house.client().with("Accept-Language", "en");
        if (evening.isEmpty()) {
            evening = Evenings.tonight(house);
        }
        JsonObject order = Purchase.pay(client, Purchase.place(client, Purchase.hold(client, evening, count)));
        return order.getJsonArray("tickets").getValuesAs(JsonValue::asJsonObject);
    }

    /** Two people sign in at the laptop; the first time with the link that it wrote down when it was started. */
    private void bothStandAt(House node) throws Exception {
        var link = node.data().resolve("first-sign-in.txt");
        if (Files.exists(link)) {
            String code = Files.readString(link).strip().replaceAll(".*code=", "");
            Answer chosen = node.client().form("/welcome", "code", code, "password", PASSWORD, "again", PASSWORD);
            assertThat(chosen.status()).as(chosen.text()).isEqualTo(303);
        }
        left = signedIn(node);
        right = signedIn(node);
    }

    private static Client signedIn(House node) {
        Client english = node.client().with("Accept-Language", "en");
        Answer session = english.post("/api/sessions", "{\"name\":\"admin\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(session.status()).as(session.text()).isEqualTo(201);
        return english.with("Authorization", "Bearer " + session.json().getString("token"));
    }

    private void knows(JsonObject ticket) {
        String manifest = "/api/admission/" + evening + "/manifest";
        until("the list is there", () -> left.get("/api/admission").list().getValuesAs(JsonValue::asJsonObject).stream()
                .anyMatch(one -> one.getString("performance").equals(evening)));
        until(
                "what was sold since the first list is on it, too",
                () -> left.get(manifest).json().getJsonArray("tickets").size() >= 7);
        JsonObject list = left.get(manifest).json();
        assertThat(list.getJsonArray("tickets")).hasSizeGreaterThanOrEqualTo(7);
        JsonObject delta =
                left.get(manifest + "?since=" + list.getString("version")).json();
        assertThat(delta.getJsonArray("tickets")).isEmpty();
        assertThat(delta.getString("since")).isEqualTo(list.getString("version"));
        JsonObject found = scan(left, ticket, "OUT", "Left").json();
        assertThat(found.getString("verdict")).isEqualTo("NOT_INSIDE");
        assertThat(found.getString("seat")).isEqualTo(ticket.getString("label"));
        assertThat(found.getString("name")).isEqualTo("Ada de Vries");
    }

    private static void isADoorAndNothingElse(House node, House house) {
        Client anybody = node.client().with("Accept-Language", "en");
        assertThat(anybody.get("/").status()).isEqualTo(404);
        assertThat(anybody.get("/").text()).contains("no shop and no office").doesNotContain("/gift-cards");
        for (String path : List.of("/api/performances", "/api/node/scans", "/api/audit/self")) {
            assertThat(anybody.get(path).status()).as(path).isEqualTo(404);
            assertThat(anybody.get(path).json().getString("type")).isEqualTo("/problems/node-only");
        }
        assertThat(anybody.post("/api/performances/1/holds", "{\"best\":{\"count\":1}}")
                        .status())
                .isEqualTo(404);
        assertThat(anybody.get("/api/admission").status()).isEqualTo(401);
        assertThat(anybody.post("/api/scans", "{}").status()).isEqualTo(401);
        assertThat(house.client().get("/node").status())
                .as("a house is no node")
                .isEqualTo(404);
    }

    private JsonObject isIn(Client scanner, JsonObject ticket, String gate) {
        JsonObject form = form(ticket, "IN", gate);
        Answer answer = send(scanner, form);
        assertThat(verdict(answer)).isEqualTo("ADMIT");
        assertThat(answer.json().getBoolean("conflict")).isFalse();
        return form;
    }

    private void isTold(Client scanner, JsonObject ticket, String gate) {
        JsonObject answer = scan(scanner, ticket, "IN", "Either").json();
        assertThat(answer.getString("verdict")).isEqualTo("ALREADY_INSIDE");
        assertThat(answer.getString("first_gate")).isEqualTo(gate);
        assertThat(answer).containsKey("first_admitted_at");
    }

    private Answer scan(Client scanner, JsonObject ticket, String direction, String gate) {
        return send(scanner, form(ticket, direction, gate));
    }

    private Answer send(Client scanner, JsonObject form) {
        scanned.add(form);
        return scanner.post("/api/scans", form.toString());
    }

    private JsonObject form(JsonObject ticket, String direction, String gate) {
        JsonObjectBuilder form = Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("code", ticket.getString("code"))
                .add("performance", Long.parseLong(evening))
                .add("direction", direction)
                .add("gate", gate)
                .add("at", OffsetDateTime.now(ZoneOffset.UTC).toString());
        return form.build();
    }

    private static String verdict(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getString("verdict");
    }

    private int inside(Client client) {
        return client.get("/api/admission/" + evening + "/count").json().getInt("inside");
    }

    private static String page(Client client) {
        return client.get("/node").text();
    }

    private static void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** As the closed house's own tables have it. */
    private void arrivedOnceAndInOrder(House house, JsonObject twice) throws Exception {
        String address = house.isOnPostgres()
                ? house.database() + "?user=postgres&password=postgres"
                : "jdbc:derby:" + house.data() + "/db";
        try (Connection books = DriverManager.getConnection(address);
                Statement statement = books.createStatement()) {
            long before = 0;
            for (JsonObject form : scanned) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT received_at FROM scan WHERE id='" + form.getString("id") + "'")) {
                    assertThat(row.next()).as("arrived: " + form).isTrue();
                    assertThat(row.getLong(1)).isGreaterThanOrEqualTo(before);
                    before = row.getLong(1);
                }
            }
            String secondTime = scanned.stream()
                    .filter(form -> form.getString("code").equals(twice.getString("code")))
                    .findFirst()
                    .orElseThrow()
                    .getString("id");
            try (ResultSet row = statement.executeQuery("SELECT scan_id FROM door_conflict")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(secondTime);
                assertThat(row.next()).as("another conflict").isFalse();
            }
        }
    }
}
