package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

/** Two houses on one PostgreSQL, opened in the same moment, sell the same evenings; in the end one of them is killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {
    private static final int PEOPLE = 8;
    private static final int LAST = 9;
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    /** Their own times, the sweep after it, and a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Crowd crowd = new Crowd();
    private final GreenMail postOffice = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private House one;
    private House other;
    private JsonObject heldAtOne;
    private JsonObject waitingAtOne;

    @BeforeAll
    void bothOpenAtOnceOnAnEmptyDatabase() {
        String database = Postgres.freshDatabase();
        postOffice.start();
        CompletableFuture<House> first =
                CompletableFuture.supplyAsync(() -> node(database).open());
        other = node(database)
                .with("smtp.url", "smtp://localhost:" + postOffice.getSmtp().getPort())
                .open();
        one = first.join();
        Client client = one.client();
        String last = Purchase.onSale(client).get(2).getString("id");
        heldAtOne = Purchase.hold(client, last, 2);
        waitingAtOne = Purchase.place(client, Purchase.hold(client, last, 2));
    }

    private static House.Wish node(String database) {
        return House.demo(Store.POSTGRESQL)
                .on(database)
                .with("hold.seconds", "20")
                .with("payment.seconds", "20")
                .with("sweep.seconds", "1");
    }

    @AfterAll
    void close() {
        one.close();
        other.close();
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
    void liveMapsOnBothAgreeWithinASecondOfEachChange() throws Exception {
        String evening = ids(one).get(1);
        try (LiveMap here = new LiveMap(one, evening);
                LiveMap there = new LiveMap(other, evening)) {
            for (int round = 0; round < 5; round++) {
                House seller = round % 2 == 0 ? one : other;
                House giver = round % 2 == 0 ? other : one;
                JsonObject hold = Purchase.hold(seller.client(), evening, 3);
                List<String> seats = Crowd.strings(hold, "seats", "id");
                assertThat(here.shows(seats, true, A_SECOND))
                        .as("taken, at the first")
                        .isTrue();
                assertThat(there.shows(seats, true, A_SECOND))
                        .as("taken, at the second")
                        .isTrue();
                giver.client().delete("/api/holds/" + hold.getString("token"));
                assertThat(here.shows(seats, false, A_SECOND))
                        .as("free, at the first")
                        .isTrue();
                assertThat(there.shows(seats, false, A_SECOND))
                        .as("free, at the second")
                        .isTrue();
            }
        }
    }

    @Test
    @Order(4)
    void bothSellTheSameEveningsAndNoSeatTwice() throws Exception {
        crowd.comes(PEOPLE, one, other);
        TimeUnit.SECONDS.sleep(Rounds.orElse(2) * 2L);
        crowd.goesHome();
        Promises.areKept(crowd, one);
        Promises.areKept(crowd, other);
    }

    @Test
    @Order(5)
    void afterALoadTheMapsOfBothAreTheSame() throws Exception {
        TimeUnit.MILLISECONDS.sleep(A_SECOND.toMillis());
        for (String evening : ids(one).subList(0, 2)) {
            try (LiveMap here = new LiveMap(one, evening);
                    LiveMap there = new LiveMap(other, evening)) {
                assertThat(here.taken().equals(there.taken()))
                        .as("maps of " + evening)
                        .isTrue();
            }
        }
    }

    @Test
    @Order(LAST)
    void oneIsKilledAndTheOtherSellsOnAndTakesOverItsWork() throws Exception {
        crowd.comes(PEOPLE, one, other);
        TimeUnit.SECONDS.sleep(1);
        one.kill();
        TimeUnit.SECONDS.sleep(1);
        crowd.goesHome();
        Promises.areKept(crowd, other);

        Client client = other.client();
        comesTrue("the order that waited at the killed house is over", () -> "EXPIRED"
                .equals(client.get(Purchase.path(waitingAtOne)).json().getString("status")));
        String seats = "/api/performances/" + heldAtOne(client) + "/seats";
        comesTrue(
                "seats that the killed house kept are free",
                () -> client.get(seats).json().getJsonArray("taken").stream()
                        .noneMatch(taken -> Crowd.strings(heldAtOne, "seats", "id")
                                .contains(((jakarta.json.JsonString) taken).getString())));
        comesTrue(
                "every paid order's letter is on its way",
                () -> postOffice.getReceivedMessages().length >= crowd.bought.size());
    }

    private static String heldAtOne(Client client) {
        return Purchase.onSale(client).get(2).getString("id");
    }

    private static void comesTrue(String what, java.util.concurrent.Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
