package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/**
 * Somebody else has rows locked that the house needs. Only on PostgreSQL, where another program can come to the same tables;
 * what it does there is done by hand, so that it happens every time.
 */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the house whose rows are locked")
class LockedRowsIT {
    /** A lock is waited for three seconds; the rest is a busy machine. */
    private static final long LONGEST_SECONDS = 12;

    private final ExecutorService people = Executors.newCachedThreadPool();
    private House house;
    private Client client;

    @BeforeAll
    void open() {
        house = Houses.on(Store.POSTGRESQL);
        client = house.client().with("Accept-Language", "en");
    }

    @AfterAll
    void close() {
        people.shutdownNow();
    }

    @Test
    void theVictimOfADeadlockIsTriedAgainAndGetsItsSeats() throws Exception {
        String evening = new Visitor(client).someEvening();
        List<String> seats = twoFreeSeats(evening);
        try (Connection other = connection()) {
            other.setAutoCommit(false);
            neverTheVictim(other);
            lockSeat(other, evening, seats.get(1));
            Future<Client.Answer> held = people.submit(() -> hold(evening, seats));
            awaitThatTheyWait(1);
            lockSeat(other, evening, seats.get(0)); // it comes to that only when the house has been made to let go
            assertThat(held.isDone()).isFalse();
            other.rollback();
            Client.Answer answer = held.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            assertThat(Visitor.seats(answer.json())).containsExactlyInAnyOrderElementsOf(seats);
        }
    }

    @Test
    void whoWaitsTooLongIsToldToComeBackAndNothingIsHeld() throws Exception {
        String evening = new Visitor(client).someEvening();
        List<String> seats = twoFreeSeats(evening);
        try (Connection other = connection()) {
            other.setAutoCommit(false);
            lockSeat(other, evening, seats.get(1));
            Client.Answer answer = people.submit(() -> hold(evening, seats)).get(LONGEST_SECONDS, TimeUnit.SECONDS);
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.json().getString("type")).isEqualTo("/problems/busy");
            assertThat(answer.header("Retry-After")).isNotEmpty();
            other.rollback();
        }
        assertThat(hold(evening, seats).status()).isEqualTo(201);
    }

    @Test
    void whoPublishesAndClosesAtTheSameMomentAsAnotherIsToldThatItIsDone() throws Exception {
        Visitor organiser = new Visitor(client).as("organiser");
        String evening = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, "20.00"))
                .json()
                .getString("id");
        String path = "/api/performances/" + evening + "/status";
        for (String status : List.of("PUBLISHED", "CLOSED")) {
            List<Future<Client.Answer>> both = new ArrayList<>();
            try (Connection other = connection()) {
                other.setAutoCommit(false);
                lock(other, "SELECT id FROM performance WHERE id=" + evening + " FOR UPDATE");
                for (int i = 0; i < 2; i++) {
                    both.add(people.submit(() -> organiser.client().put(path, "{\"status\":\"" + status + "\"}")));
                }
                awaitThatTheyWait(2);
                other.rollback();
            }
            for (Future<Client.Answer> one : both) {
                Client.Answer answer = one.get(LONGEST_SECONDS, TimeUnit.SECONDS);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            }
        }
        assertThat(linesInTheTrail(evening, "performance-published")).isEqualTo(1);
        assertThat(linesInTheTrail(evening, "sale-closed")).isEqualTo(1);
    }

    private Client.Answer hold(String evening, List<String> seats) {
        return client.post("/api/performances/" + evening + "/holds", Visitor.wish(seats));
    }

    /** Beside each other, in the order in which the house locks them. */
    private List<String> twoFreeSeats(String evening) {
        JsonObject hold = new Visitor(client).hold(evening, 2);
        client.delete("/api/holds/" + hold.getString("token"));
        return Visitor.seats(hold).stream().sorted().toList();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(house.database(), "postgres", "postgres");
    }

    /** Whoever looks first whether two wait for each other gives up; this one won't look before the test is over. */
    private static void neverTheVictim(Connection connection) throws SQLException {
        lock(connection, "SET deadlock_timeout='1h'");
    }

    private static void lockSeat(Connection connection, String evening, String seat) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT seat FROM seat_state WHERE performance_id=? AND seat=? FOR UPDATE")) {
            statement.setLong(1, Long.parseLong(evening));
            statement.setString(2, seat);
            statement.execute();
        }
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** So many transactions of the house wait for a lock. */
    private void awaitThatTheyWait(int number) throws Exception {
        try (Connection watch = connection()) {
            while (count(
                            watch,
                            "SELECT count(*) FROM pg_stat_activity WHERE datname=current_database() AND wait_event_type='Lock'")
                    < number) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private int linesInTheTrail(String evening, String what) throws SQLException {
        try (Connection connection = connection()) {
            return count(
                    connection,
                    "SELECT count(*) FROM audit_trail WHERE subject='performance:" + evening + "' AND what='" + what
                            + "'");
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        }
    }
}
