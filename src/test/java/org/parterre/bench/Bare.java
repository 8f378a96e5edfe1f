package org.parterre.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.parterre.house.Postgres;
import org.parterre.house.Store;

/**
 * The database without a program: its own, of the same kind and as durable, with the same schema. Whoever asks it has a
 * connection to himself and statements that are prepared: nothing can be faster one by one.
 */
final class Bare {
    private static final AtomicLong NUMBERS = new AtomicLong(Fixture.FIRST);

    private final Store store;
    private final String url;
    private final Fixture fixture;

    private Bare(Store store, String url, Fixture fixture) {
        this.store = store;
        this.url = url;
        this.fixture = fixture;
    }

    static Bare on(Store store, int performances, int seats) {
        System.setProperty("derby.stream.error.file", "target/bench/derby.log");
        System.setProperty("derby.locks.waitTimeout", "5");
        System.setProperty("derby.locks.deadlockTimeout", "1");
        System.setProperty("derby.locks.escalationThreshold", "200000");
        System.setProperty("derby.storage.pageCacheSize", "2000");
        System.setProperty("derby.language.sequence.preallocator", "1000");
        String url = store == Store.DERBY
                ? "jdbc:derby:" + Path.of("target", "bench", "bare-" + System.nanoTime()) + ";create=true"
                : Postgres.freshDatabase() + "?user=postgres&password=postgres";
        Fixture fixture = new Fixture(store, performances, seats);
        fixture.fill(url);
        return new Bare(store, url, fixture);
    }

    List<Pair> pairs() {
        return fixture.pairs();
    }

    static long number() {
        return NUMBERS.incrementAndGet();
    }

    Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(url.replace(";create=true", ""));
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Statements that are not measured. */
    void run(String... statements) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
                connection.commit();
            }
        }
    }

    /** As if nobody had held anything. */
    void freeSeats() throws SQLException {
        run(
                "UPDATE seat_state SET state='FREE', hold=NULL, held_until=NULL WHERE state='HELD'",
                "DELETE FROM seat_hold");
        tidy("seat_state", "seat_hold");
    }

    /** What an autovacuum does in its time: a yardstick that gets slower from round to round is none. */
    void tidy(String... tables) throws SQLException {
        if (store == Store.DERBY) {
            return;
        }
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (String table : tables) {
                statement.execute("VACUUM " + table);
            }
        }
    }

    /** Makes so many sold tickets. @return their ids */
    List<Long> tickets(int count) throws SQLException {
        long performance = Fixture.FIRST;
        run("INSERT INTO orders (id, number, secret_key, performance_id, hold, buyer_name, buyer_email, buyer_language,"
                + " status, cents, placed_at, pay_until, version) VALUES (1,'BENCH',' ',"
                + performance + ",'-','-','-','nl','PAID',0,0,0,1)");
        try (Connection connection = connection();
                PreparedStatement line = connection.prepareStatement(
                        "INSERT INTO order_line (id, order_id, seat, zone, tariff_id, cents, vat_permyriad, place)"
                                + " VALUES (?,1,?,'1',1000000000,0,0,0)");
                PreparedStatement ticket = connection.prepareStatement(
                        "INSERT INTO ticket (id, performance_id, order_line, seat, live_seat, revision, short_code,"
                                + " made_at, version) VALUES (?,?,?,?,?,1,?,0,1)")) {
            List<Long> ids = new ArrayList<>();
            for (long id = 1; id <= count; id++) {
                line.setLong(1, id);
                line.setString(2, "seat-" + id);
                line.addBatch();
                ticket.setLong(1, id);
                ticket.setLong(2, performance);
                ticket.setLong(3, id);
                ticket.setString(4, "seat-" + id);
                ticket.setString(5, "seat-" + id);
                ticket.setString(6, "T" + id);
                ticket.addBatch();
                ids.add(id);
            }
            line.executeBatch();
            ticket.executeBatch();
            connection.commit();
            return ids;
        }
    }
}
