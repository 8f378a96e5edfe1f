package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.parterre.house.Client;
import org.parterre.house.Client.Answer;
import org.parterre.house.House;
import org.parterre.house.Postgres;
import org.parterre.house.Store;

/**
 * The network to the database falls silent, is slow, is cut, or the database refuses or has no time: nobody waits long for a
 * clear answer, nothing is half done, and all is well again soon after, without anybody's help.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the relay before the database")
class DatabaseTroubleIT {
    /** How soon all is well again. */
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    /** What needs no database doesn't wait for it. */
    private static final Duration PROMPT = Duration.ofSeconds(2);

    private static final int PEOPLE = 8;
    private static final int MANY = 250;
    /** As many as the pool has; see web.xml. */
    private static final int CONNECTIONS = 32;
    /** So many transactions run at once; some connections are left for those who are given a second one for a moment. */
    private static final int TRANSACTIONS = 24;

    private String direct = "";
    private Relay relay;
    private House house;
    private Client client;
    private Crowd crowd = new Crowd("");
    private String evening = "";

    /** What happens between the house and its database, and what people are told of it. */
    @FunctionalInterface
    private interface Trouble {
        void happens() throws Exception;
    }

    @BeforeAll
    void openBehindARelay() throws Exception {
        direct = Postgres.freshDatabase();
        relay = new Relay(direct);
        house = House.demo(Store.POSTGRESQL)
                .on(relay.database())
                .with("sweep.seconds", "1")
                .open();
        client = house.client().with("Accept-Language", "en");
        Purchase.ofTickets(client, 1);
    }

    @AfterAll
    void close() throws Exception {
        if (house != null) {
            house.close();
        }
        if (relay != null) {
            relay.close();
        }
    }

    /** Afterwards people are served again without anybody's help, and nothing is half done. */
    private void passes(Trouble trouble) throws Exception {
        for (int round = 0; round < Rounds.orElse(1); round++) {
            evening = Evenings.tonight(house);
            crowd = new Crowd(evening);
            try {
                trouble.happens();
                relay.recovers();
                sellsAgain();
            } finally {
                relay.recovers();
                crowd.goesHome();
            }
            Promises.areKept(crowd, house);
            HalfDone.isNothing(direct);
        }
    }

    private void sellsAgain() throws Exception {
        long begin = System.nanoTime();
        while (hold().status() != 201) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("recovers")
                    .isLessThan(RECOVERY);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.printf("recovered after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    }

    private Answer hold() {
        return client.post("/api/performances/" + evening + "/holds", "{\"best\":{\"count\":1}}");
    }

    private Answer look() {
        return client.get("/api/performances/" + evening);
    }

    @Test
    void silenceKeepsNobodyForLongAndLeavesThreadsForWhatNeedsNoDatabase() throws Exception {
        silence(() -> {});
    }

    @Test
    void norDoesItWhenNobodyKnowsTheEveningYet() throws Exception {
        silence(this::isForgotten);
    }

    private void silence(Trouble first) throws Exception {
        passes(() -> {
            JsonObject kept = Purchase.hold(client, evening, 2);
            first.happens();
            relay.fallsSilent();
            CompletableFuture<Rush> rush = CompletableFuture.supplyAsync(() -> Rush.of(MANY, this::hold));
            TimeUnit.SECONDS.sleep(4); // the rush itself may take all threads until the pool has refused it
            CompletableFuture<Void> pages = CompletableFuture.runAsync(
                    () -> Told.onAPage(house, List.of(Told.choosing(evening), Told.ordering(kept))));
            int looked = 0;
            while (!rush.isDone()) {
                needsNoDatabase("/assets/platform/look.css");
                needsNoDatabase("/health/live");
                looked++;
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(looked).as("looks while the others wait").isPositive();
            Told.toComeBack(rush.join());
            pages.join();
            relay.recovers();
            sellsAgain();
            Told.andComesBack(house, kept);
        });
    }

    @Test
    void staffWhoAreSignedInAreToldToComeBackLikeEverybody() throws Exception {
        passes(() -> {
            Client door = client.as("door");
            Supplier<Answer> count = () -> door.get("/api/admission/" + evening + "/count");
            relay.fallsSilent();
            CompletableFuture<Rush> rush = CompletableFuture.supplyAsync(() -> Rush.of(100, count));
            TimeUnit.SECONDS.sleep(4); // by then the house knows that the database stands still
            Told.toComeBack(count.get());
            Told.toComeBack(rush.join());
        });
    }

    /** As if another node had changed the evening: what the house knew of it is no longer good. */
    private void isForgotten() throws Exception {
        try (Connection other = DriverManager.getConnection(direct, "postgres", "postgres");
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_notify('parterre', 'another 1 programme " + evening + "')");
        }
        TimeUnit.MILLISECONDS.sleep(500); // the notice takes milliseconds
    }

    private void needsNoDatabase(String path) {
        Rush.Timed answered = Rush.timed(() -> client.get(path));
        assertThat(answered.answer().status()).as(path).isEqualTo(200);
        assertThat(answered.millis()).as(path).isLessThan(PROMPT.toMillis());
    }

    @Test
    void aDatabaseThatRefusesIsToldOfToEverybodyAndTheSaleGoesOnAfterIt() throws Exception {
        passes(() -> {
            crowd.comes(PEOPLE, house);
            crowd.isAtWork();
            JsonObject kept = Purchase.hold(client, evening, 2);
            relay.refuses();
            TimeUnit.MILLISECONDS.sleep(500);
            Told.toComeBack(Rush.of(MANY, this::hold));
            Told.onAPage(house, List.of(Told.choosing(evening), Told.ordering(kept), Told.lookingAtAnOrder()));
            relay.recovers();
            sellsAgain();
            crowd.buys();
            Told.andComesBack(house, kept);
        });
    }

    @Test
    void connectionsThatAreCutInMidSentenceLoseNothing() throws Exception {
        passes(() -> {
            crowd.comes(PEOPLE, house);
            crowd.isAtWork();
            for (int i = 0; i < 5; i++) {
                relay.cuts();
                crowd.buys();
            }
        });
    }

    @Test
    void aDatabaseThatIsALittleSlowOnlyMakesPeopleWait() throws Exception {
        passes(() -> {
            relay.isSlow(50);
            crowd.comes(PEOPLE, house);
            crowd.isAtWork();
            Rush all = Rush.of(64, this::hold);
            System.out.println("a little slow: " + all);
            assertThat(all.statuses()).containsOnly(201);
            Told.inTime(all);
            crowd.buys();
        });
    }

    @Test
    void aDatabaseThatTakesSecondsForEveryAnswerIsAnsweredForInTime() throws Exception {
        passes(() -> {
            JsonObject kept = Purchase.hold(client, evening, 2);
            relay.isSlow(1_000);
            Rush all = Rush.of(64, this::hold);
            System.out.println("seconds for every answer: " + all);
            assertThat(all.statuses()).contains(503);
            for (Rush.Timed one : all.answers()) {
                if (one.answer().status() != 201) {
                    Told.toComeBack(one.answer());
                }
            }
            Told.inTime(all);
            relay.recovers();
            sellsAgain();
            Told.andComesBack(house, kept);
        });
    }

    @Test
    void seatsThatSomebodyKeepsLockedAreBusyAndNotTaken() throws Exception {
        passes(() -> {
            try (Connection other = DriverManager.getConnection(direct, "postgres", "postgres");
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("SELECT * FROM seat_state WHERE performance_id=" + evening + " FOR UPDATE");
                Told.toComeBack(Rush.of(100, this::hold));
                other.rollback();
            }
        });
    }

    @Test
    void whenEveryConnectionIsInUseBuyersAreToldToComeBack() throws Exception {
        passes(() -> {
            List<JsonObject> holds = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS + 8; i++) {
                holds.add(Purchase.hold(client, evening, 1));
            }
            List<Supplier<Answer>> orders = holds.stream().map(this::ordering).toList();
            String order = Purchase.path(Purchase.place(client, Purchase.hold(client, evening, 1)));
            try (Connection other = DriverManager.getConnection(direct, "postgres", "postgres");
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE");
                CompletableFuture<Rush> looking =
                        CompletableFuture.supplyAsync(() -> Rush.of(100, () -> client.get(order)));
                assertThat(mostWaiting(looking))
                        .as("connections in use at once")
                        .isBetween(TRANSACTIONS, CONNECTIONS);
                Told.toComeBack(looking.join());
                Told.toComeBack(Rush.of(orders));
                Told.onAPage(house, List.of(Told.ordering(holds.get(0)), Told.lookingAtAnOrder()));
                other.rollback();
            }
            sellsAgain();
            assertThat(client.get(order).status()).isEqualTo(200);
            assertThat(Rush.of(orders).statuses()).as("the same orders again").containsOnly(201);
        });
    }

    @Test
    void anEveningThatNobodyKnowsYetIsReadOnceForAllWhoAsk() throws Exception {
        passes(() -> {
            isForgotten();
            try (Connection other = DriverManager.getConnection(direct, "postgres", "postgres");
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("LOCK TABLE price IN ACCESS EXCLUSIVE MODE");
                CompletableFuture<Rush> looking = CompletableFuture.supplyAsync(() -> Rush.of(MANY / 2, this::look));
                CompletableFuture<Void> unlocked = CompletableFuture.runAsync(
                        () -> {
                            try {
                                other.rollback();
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
                assertThat(mostWaiting(looking)).as("who read it at once").isEqualTo(1);
                unlocked.join();
                assertThat(looking.join().statuses()).containsOnly(200);
            }
        });
    }

    private Supplier<Answer> ordering(JsonObject hold) {
        String key = UUID.randomUUID().toString();
        return () -> client.with("Idempotency-Key", key).post("/api/orders", Purchase.order(hold));
    }

    /** How many of the house's connections waited for the lock at the same time, until all who asked were answered. */
    private int mostWaiting(CompletableFuture<Rush> rush) throws SQLException, InterruptedException {
        int most = 0;
        try (Connection looking = DriverManager.getConnection(direct, "postgres", "postgres");
                Statement statement = looking.createStatement()) {
            while (!rush.isDone()) {
                try (ResultSet waiting = statement.executeQuery("SELECT COUNT(*) FROM pg_stat_activity"
                        + " WHERE datname=current_database() AND wait_event_type='Lock'")) {
                    waiting.next();
                    most = Math.max(most, waiting.getInt(1));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        return most;
    }
}
