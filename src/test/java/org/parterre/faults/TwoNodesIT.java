package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Postgres;
import org.parterre.house.Store;
import org.parterre.venue.views.Photographs;

/** Two houses on one PostgreSQL, opened in the same moment, sell the same evenings; in the end one of them is killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {
    private static final int PEOPLE = 8;
    private static final int LAST = 9;
    /** How long an order waits for its money. */
    private static final Duration WAITING = Duration.ofSeconds(20);

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    /** Their own times, the sweep after it, and a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final GreenMail postOffice = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private String database = "";
    private House one;
    private House other;

    @BeforeAll
    void bothOpenAtOnceOnAnEmptyDatabase() {
        database = Postgres.freshDatabase();
        postOffice.start();
        CompletableFuture<House> first = CompletableFuture.supplyAsync(() -> node().open());
        try {
            other = node().with(
                            "smtp.url",
                            "smtp://localhost:" + postOffice.getSmtp().getPort())
                    .open();
        } finally {
            one = first.join();
        }
    }

    private House.Wish node() {
        return House.demo(Store.POSTGRESQL)
                .on(database)
                .with("hold.seconds", "20")
                .with("payment.seconds", String.valueOf(WAITING.toSeconds()))
                .with("sweep.seconds", "1");
    }

    @AfterAll
    void close() {
        for (House house : Arrays.asList(one, other)) {
            if (house != null) {
                house.close();
            }
        }
        postOffice.stop();
    }

    @Test
    @Order(1)
    void theSeasonIsPlayedInOnce() {
        assertThat(one.client().get("/api/performances").list())
                .hasSize(12)
                .extracting(evening -> evening.asJsonObject().getString("starts_at"))
                .doesNotHaveDuplicates();
        assertThat(ids(other)).isEqualTo(ids(one));
    }

    private static List<String> ids(House house) {
        return Purchase.onSale(house.client()).stream()
                .map(evening -> evening.getString("id"))
                .toList();
    }

    @Test
    @Order(2)
    void whatOneBeganTheOtherFinishes() {
        Client here = one.client();
        Client there = other.client();
        String tonight = ids(one).get(0);
        JsonObject hold = Purchase.hold(here, tonight, 2);
        assertThat(there.get("/api/holds/" + hold.getString("token")).status()).isEqualTo(200);
        JsonObject order = Purchase.pay(here, Purchase.place(there, hold));
        String code = order.getJsonArray("tickets").getJsonObject(0).getString("code");
        String token = here.post("/api/sessions", "{\"name\":\"door\",\"password\":\"parterre\"}")
                .json()
                .getString("token");
        Client door = there.with("Authorization", "Bearer " + token);
        assertThat(verdict(door, "a", tonight, code)).isEqualTo("ADMIT");
        assertThat(verdict(here.as("door"), "b", tonight, code)).isEqualTo("ALREADY_INSIDE");
    }

    private static String verdict(Client door, String id, String evening, String code) {
        return door.post(
                        "/api/scans",
                        "{\"id\":\"" + id + "\",\"performance\":" + evening + ",\"code\":\"" + code + "\"}")
                .json()
                .getString("verdict");
    }

    @Test
    @Order(3)
    void liveMapsOnBothAgreeWithinASecondOfEachAnswer() throws Exception {
        String evening = Evenings.tonight(one);
        try (LiveMap here = new LiveMap(one, evening);
                LiveMap there = new LiveMap(other, evening)) {
            seatsComeAndGo(evening, List.of(here, there), Rounds.orElse(5));
        }
    }

    /** Seats are held at one and given back at the other; both maps, open ones and new ones, show it a second after the answer. */
    private void seatsComeAndGo(String evening, List<LiveMap> maps, int times) {
        long slowest = 0;
        for (int time = 0; time < times; time++) {
            Client seller = (time % 2 == 0 ? one : other).client();
            Client giver = (time % 2 == 0 ? other : one).client();
            JsonObject hold = Purchase.hold(seller, evening, 3);
            List<String> seats = Crowd.strings(hold, "seats", "id");
            slowest = Math.max(slowest, allShow(maps, seats, true));
            assertThat(giver.delete("/api/holds/" + hold.getString("token")).status())
                    .isEqualTo(204);
            slowest = Math.max(slowest, allShow(maps, seats, false));
        }
        System.out.printf("maps agreed after %d ms at most%n", slowest);
    }

    private static long allShow(List<LiveMap> maps, List<String> seats, boolean taken) {
        long answered = System.nanoTime();
        long end = answered + A_SECOND.toNanos();
        for (LiveMap map : maps) {
            assertThat(map.shows(seats, taken, end))
                    .as("the open map: taken " + taken)
                    .isTrue();
        }
        long agreed = System.nanoTime() - answered;
        for (LiveMap map : maps) {
            assertThat(map.showsAnew(seats, taken, end))
                    .as("a new map: taken " + taken)
                    .isTrue();
        }
        return agreed / 1_000_000;
    }

    @Test
    @Order(4)
    void bothSellTheSameEveningNoSeatTwiceAndTheirMapsAgreeMeanwhile() throws Exception {
        for (int round = 0; round < Rounds.orElse(1); round++) {
            Crowd crowd = new Crowd(Evenings.tonight(one), WAITING);
            try (LiveMap here = new LiveMap(one, crowd.evening);
                    LiveMap there = new LiveMap(other, crowd.evening)) {
                crowd.comes(PEOPLE, one, other);
                crowd.isAtWork();
                takenAtBoth(crowd.evening, List.of(here, there));
                crowd.buys();
                crowd.goesHome();
                assertThat(LiveMap.comes(
                                () -> Stream.of(here.taken(), there.taken(), here.looksAnew(), there.looksAnew())
                                                .distinct()
                                                .count()
                                        == 1,
                                System.nanoTime() + A_SECOND.toNanos()))
                        .as("after the load all maps are the same")
                        .isTrue();
            } finally {
                crowd.goesHome();
            }
            Promises.areKept(crowd, one);
            Promises.areKept(crowd, other);
            HalfDone.isNothing(database);
        }
    }

    /** What is held while others buy shows as taken at both within a second. (Given back, others take it at once.) */
    private void takenAtBoth(String evening, List<LiveMap> maps) {
        long slowest = 0;
        for (int time = 0; time < 6; time++) {
            JsonObject hold = Purchase.hold((time % 2 == 0 ? one : other).client(), evening, 2);
            slowest = Math.max(slowest, allShow(maps, Crowd.strings(hold, "seats", "id"), true));
        }
        System.out.printf("while people bought, maps agreed after %d ms at most%n", slowest);
    }

    @Test
    @Order(5)
    void whatTheOrganiserChangesAtOneTheOtherKnowsWithinASecond() throws Exception {
        String evening = Evenings.tonight(one);
        assertThat(Purchase.hold(other.client(), evening, 1)).isNotNull();
        one.client().as("organiser").put("/api/performances/" + evening + "/status", "{\"status\":\"CLOSED\"}");
        long end = System.nanoTime() + A_SECOND.toNanos();
        Client.Answer asked = anotherSeat(evening);
        while (asked.status() == 201 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
            asked = anotherSeat(evening);
        }
        assertThat(asked.text()).contains("/problems/sale-closed");
    }

    private Client.Answer anotherSeat(String evening) {
        return other.client().post("/api/performances/" + evening + "/holds", "{\"best\":{\"count\":1}}");
    }

    @Test
    @Order(6)
    void aPhotographThatOneGetsTheOtherShowsUntilItIsRemoved() throws Exception {
        Client organiser = one.client().as("organiser");
        JsonObject evening = Purchase.onSale(one.client()).get(0);
        JsonObject hall = organiser.get("/api/halls").list().getValuesAs(JsonValue::asJsonObject).stream()
                .filter(any -> any.getString("name").equals(evening.getString("hall")))
                .findFirst()
                .orElseThrow();
        String id = evening.getString("id");
        String page = "/performances/" + id;
        assertThat(other.client().get(page).text()).doesNotContain("class=\"sight\"");
        String section = other.client()
                .get("/api/performances/" + id + "/plan")
                .json()
                .getJsonArray("sections")
                .getJsonObject(0)
                .getString("id");
        Client.Answer kept = organiser.send(
                "POST",
                "/api/halls/" + hall.getString("id") + "/views?section=" + section,
                BodyPublishers.ofByteArray(Photographs.jpeg(400, 300)),
                "application/octet-stream");
        String picture = kept.json().getString("picture");
        comesTrue("the other shows it", () -> other.client().get(page).text().contains(picture));
        assertThat(other.client().get(picture).status()).isEqualTo(200);
        organiser.delete(picture.replace(".jpg", ""));
        comesTrue(
                "the other shows it no more", () -> other.client().get(picture).status() == 404);
        assertThat(other.client().get(page).text()).doesNotContain("class=\"sight\"");
    }

    @Test
    @Order(7)
    void whatComesFreeIsOfferedOnceAndToOne() throws Exception {
        String evening = Evenings.tonight(one);
        Client organiser = one.client().as("organiser");
        JsonObject hold = Purchase.hold(other.client(), evening, 8); // beside each other
        List<String> seats = Crowd.strings(hold, "seats", "id");
        other.client().delete("/api/holds/" + hold.getString("token"));
        String plan = "/api/performances/" + evening;
        String house = kept(organiser, evening);
        List<String> parties = new ArrayList<>();
        for (int party = 0; party < 4; party++) {
            Client.Answer joined = (party % 2 == 0 ? one : other)
                    .client()
                    .post(
                            plan + "/waiting",
                            "{\"name\":\"Noor\",\"email\":\"noor" + party + "@parterre.example\",\"seats\":2}");
            assertThat(joined.status()).as(joined.text()).isEqualTo(201);
            parties.add(joined.json().getString("key"));
        }
        organiser.delete("/api/house-seats/" + house + "?seat=" + String.join("&seat=", seats));
        List<String> offered = new ArrayList<>();
        for (String key : parties) {
            comesTrue("each has an offer", () -> offer(key) != null);
            offered.addAll(Crowd.strings(Objects.requireNonNull(offer(key)), "seats", "id"));
        }
        assertThat(offered).containsExactlyInAnyOrderElementsOf(seats);
        assertThat(one.byHand("UPDATE outbox SET kind=kind WHERE kind='waiting-offered'"))
                .as("letters")
                .isEqualTo(4);
        assertThat(organiser.get("/api/audit/self").json().getBoolean("clean")).isTrue();
    }

    /** Every seat that is free, kept back for the house. @return the id of that */
    private static String kept(Client organiser, String evening) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        JsonObject plan =
                organiser.get("/api/performances/" + evening + "/plan").json();
        plan.getJsonArray("sections").stream()
                .flatMap(section -> section.asJsonObject().getJsonArray("rows").stream())
                .flatMap(row -> row.asJsonObject().getJsonArray("seats").stream())
                .forEach(seat -> all.add(seat.asJsonObject().getString("id")));
        plan.getJsonArray("standing").stream()
                .flatMap(area -> area.asJsonObject().getJsonArray("places").stream())
                .forEach(all::add);
        Client.Answer kept = organiser.post(
                "/api/house-seats",
                "{\"performance\":\"" + evening + "\",\"seats\":" + all.build()
                        + ",\"reason\":\"other\",\"owner\":\"Anybody\"}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        return kept.json().getString("id");
    }

    private @Nullable JsonObject offer(String key) {
        return other.client().get("/api/waiting/" + key).json().getJsonObject("offer");
    }

    @Test
    @Order(LAST)
    void oneIsKilledAndTheOtherSellsOnAndTakesOverItsWork() throws Exception {
        for (int round = 0; round < Rounds.orElse(1); round++) {
            if (round > 0) {
                one = node().open();
            }
            killOne();
        }
    }

    private void killOne() throws Exception {
        String elsewhere = Evenings.tonight(one);
        Crowd crowd = new Crowd(Evenings.tonight(one), WAITING);
        try {
            crowd.comes(PEOPLE, one, other);
            crowd.isAtWork();
            Client doomed = one.client();
            Client client = other.client();
            String mailed = withItsLetterWaiting(doomed, elsewhere);
            JsonObject held = Purchase.hold(doomed, elsewhere, 2);
            JsonObject waiting = Purchase.place(doomed, Purchase.hold(doomed, elsewhere, 2));
            assertThat(client.get("/api/holds/" + held.getString("token")).status())
                    .isEqualTo(200);
            assertThat(status(client, waiting)).isEqualTo("PENDING");

            crowd.houseIsBeingKilled();
            one.kill();
            crowd.buys();
            try (LiveMap there = new LiveMap(other, crowd.evening)) {
                allShow(List.of(there), Crowd.strings(Purchase.hold(client, crowd.evening, 2), "seats", "id"), true);
            }
            crowd.goesHome();
            System.out.println("cut off by the kill: " + crowd.cutOff());
            Promises.areKept(crowd, other);

            comesTrue("the order that waited at the killed house is over", () -> "EXPIRED"
                    .equals(status(client, waiting)));
            List<String> kept = Crowd.strings(held, "seats", "id");
            try (LiveMap there = new LiveMap(other, elsewhere)) {
                comesTrue("seats that the killed house kept are free", () -> there.looksAnew().stream()
                        .noneMatch(kept::contains));
            }
            comesTrue("the letter that waited at the killed house has come", () -> hasCome(mailed));
            for (Notes.Placed order : crowd.notes.bought.values()) {
                comesTrue(
                        "the letter of a paid order has come",
                        () -> hasCome(order.order().getString("number")));
            }
            HalfDone.isNothing(database);
        } finally {
            crowd.goesHome();
        }
    }

    private static String status(Client client, JsonObject order) {
        return client.get(Purchase.path(order)).json().getString("status");
    }

    /** Orders are paid until one's letter is still in the outbox, which is looked into every three seconds. @return its number */
    private String withItsLetterWaiting(Client client, String evening) throws SQLException {
        for (int tries = 0; tries < 5; tries++) {
            String number = Purchase.pay(client, Purchase.place(client, Purchase.hold(client, evening, 1)))
                    .getString("number");
            if (letterWaits(number)) {
                return number;
            }
        }
        throw new AssertionError("letters are gone before anybody can look");
    }

    private boolean letterWaits(String number) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT id FROM outbox WHERE about=? AND kind='tickets' AND sent_at IS NULL")) {
            statement.setString(1, "order:" + number);
            return statement.executeQuery().next();
        }
    }

    private boolean hasCome(String number) throws MessagingException {
        for (MimeMessage letter : postOffice.getReceivedMessages()) {
            if (letter.getSubject().contains(number)) {
                return true;
            }
        }
        return false;
    }

    private static void comesTrue(String what, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
