package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;
import org.parterre.house.House;
import org.parterre.house.Postgres;
import org.parterre.house.Store;

/**
 * The network to the database falls silent, is slow, is cut, or the database refuses: nobody waits long for a clear answer,
 * nothing is half done, and all is well again soon after, without anybody's help.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTroubleIT {
    /** Nobody waits longer for an answer, whatever the database does: twelve seconds of silence, and a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(16);
    /** How soon all is well again. */
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    /** What needs no database doesn't wait for it, and who can't be helped is told so. */
    private static final Duration PROMPT = Duration.ofSeconds(2);

    private static final int PEOPLE = 8;
    private static final int MANY = 250;

    private final Crowd crowd = new Crowd();
    private String direct = "";
    private Relay relay;
    private House house;
    private Client client;
    private String evening = "";

    @BeforeAll
    void openBehindARelay() throws Exception {
        direct = Postgres.freshDatabase();
        relay = new Relay(direct);
        house = House.demo(Store.POSTGRESQL)
                .on(relay.database())
                .with("sweep.seconds", "1")
                .open();
        client = house.client().ofMany().with("Accept-Language", "en");
        evening = Purchase.onSale(client).get(1).getString("id");
        Purchase.ofTickets(client, 1);
    }

    @AfterAll
    void close() throws Exception {
        house.close();
        relay.close();
    }

    @AfterEach
    void allIsWellAgainAndNothingIsHalfDone() throws Exception {
        relay.recovers();
        long begin = System.nanoTime();
        while (hold().status() != 201) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("recovers")
                    .isLessThan(RECOVERY);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.printf("recovered after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
        crowd.goesHome();
        Promises.areKept(crowd, house);
        Books.areInOrder(direct);
    }

    private Answer hold() {
        return client.post("/api/performances/" + evening + "/holds", "{\"best\":{\"count\":1}}");
    }

    @Test
    void silenceKeepsNobodyForLongAndLeavesThreadsForWhatNeedsNoDatabase() throws Exception {
        relay.fallsSilent();
        CompletableFuture<Rush> rush = CompletableFuture.supplyAsync(() -> rush(MANY));
        TimeUnit.SECONDS.sleep(4); // the rush itself may take all threads until the pool has refused it
        for (int i = 0; i < 3; i++) {
            assertThat(Rush.timed(() -> client.get("/assets/platform/look.css")).millis())
                    .isLessThan(PROMPT.toMillis());
            Rush.Timed refused = Rush.timed(this::hold);
            assertThat(refused.answer().status()).isEqualTo(503);
            assertThat(refused.millis()).isLessThan(PROMPT.toMillis());
        }
        told(rush.join());
        told(rush(1));
    }

    private Rush rush(int number) {
        try {
            return Rush.of(number, this::hold);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String counted(Rush all) {
        return all.statuses().stream()
                .collect(java.util.stream.Collectors.groupingBy(s -> s, java.util.stream.Collectors.counting()))
                .toString();
    }

    @Test
    void refusal() throws Exception {
        crowd.comes(PEOPLE, house);
        TimeUnit.SECONDS.sleep(1);
        relay.refuses();
        TimeUnit.MILLISECONDS.sleep(500);
        Rush all = rush(MANY);
        told(all);
        Answer page = client.with("Accept", "text/html").get("/orders/AAAA2222?key=x");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.text()).contains("It is very busy right now");
        Answer dutch = house.client().with("Accept", "text/html").get("/orders/AAAA2222?key=x");
        assertThat(dutch.text()).contains("Het is nu erg druk");
    }

    @Test
    void cuts() throws Exception {
        crowd.comes(PEOPLE, house);
        for (int i = 0; i < 5; i++) {
            TimeUnit.MILLISECONDS.sleep(700);
            relay.cuts();
        }
    }

    @Test
    void slowness() throws Exception {
        relay.isSlow(50);
        crowd.comes(PEOPLE, house);
        TimeUnit.SECONDS.sleep(3);
        Rush all = rush(64);
        System.out.println("slow: longest " + all.longestMillis() + " " + counted(all));
        assertThat(all.longestMillis()).isLessThan(LONGEST.toMillis());
    }

    @Test
    void everyConnectionInUse() throws Exception {
        try (Connection other = DriverManager.getConnection(direct, "postgres", "postgres");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT * FROM seat_state WHERE performance_id=" + evening + " FOR UPDATE");
            Rush all = rush(100);
            told(all);
            other.rollback();
        }
    }

    /** Every one got an answer in time, and where it was a no, the no says when to come back. */
    private static void told(Rush rush) {
        System.out.println("longest " + rush.longestMillis() + " " + counted(rush));
        for (Rush.Timed one : rush.answers()) {
            assertThat(one.answer().status()).as(one.answer().text()).isIn(201, 409, 503);
            if (one.answer().status() == 503) {
                JsonObject problem = one.answer().json();
                assertThat(problem.getString("type")).isEqualTo("/problems/busy");
                assertThat(problem.getString("title")).contains("try again");
                assertThat(one.answer().header("Retry-After")).isNotEmpty();
            }
        }
        assertThat(rush.longestMillis()).isLessThan(LONGEST.toMillis());
    }
}
