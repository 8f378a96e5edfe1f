package org.parterre.house;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;

/**
 * A real database with the real schema, without a container: SQL that is written out runs here as it does in the program,
 * each thread in a transaction of its own, on a connection of its own.
 */
public final class Transactions implements AutoCloseable {
    /** Derby's and PostgreSQL's words for two that wait for each other; who only waited too long has another. */
    private static final Set<String> DEADLOCK = Set.of("40001", "40P01");

    private static final String LATEST = "latest";

    private final Store store;
    private final String url;
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();
    private final Queue<Connection> kept = new ConcurrentLinkedQueue<>();
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger deadlocks = new AtomicInteger();

    private Transactions(Store store, String url) {
        this.store = store;
        this.url = url;
    }

    /** With the program's schema: a copy of the first one that was made in this run. */
    public static Transactions on(Store store) {
        return new Transactions(store, Schemas.copy(store));
    }

    /** As the schema was with that migration, before all that came after it. */
    public static Transactions on(Store store, String version) {
        String url = Schemas.empty(store);
        migrate(store, url, version);
        return new Transactions(store, url);
    }

    /** Brings the program's schema into the database at that address. */
    public static void migrate(Store store, String url) {
        migrate(store, url, LATEST);
    }

    /** Brings it to the program's schema. */
    public void migrate() {
        migrate(store, url, LATEST);
    }

    private static void migrate(Store store, String url, String version) {
        Flyway.configure()
                .target(version)
                .dataSource(source(() -> DriverManager.getConnection(url)))
                .locations("classpath:db/migration")
                .placeholders(Map.of(
                        "clob", store == Store.DERBY ? "CLOB" : "TEXT",
                        "blob", store == Store.DERBY ? "BLOB" : "BYTEA"))
                .load()
                .migrate();
    }

    /** The program's own {@link Database} over this thread's transaction. */
    public Database database() {
        return new Database(source(() -> {
            Connection mine = current.get();
            return mine == null ? lent() : shared(mine, () -> {});
        }));
    }

    /** For one statement outside of a transaction. */
    private Connection lent() throws SQLException {
        Connection known = idle.poll();
        Connection lent = known == null ? connect() : known;
        return shared(lent, () -> idle.add(lent));
    }

    private static DataSource source(Callable<Connection> connections) {
        return (DataSource) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connections.call());
    }

    /** Runs it as one transaction, tried again when the database chose it as a victim. */
    public <T> T inTransaction(Callable<T> work) throws Exception {
        Connection connection = mine();
        while (true) {
            connection.setAutoCommit(false);
            try {
                T result = work.call();
                connection.commit();
                return result;
            } catch (Exception e) {
                connection.rollback();
                if (!DatabaseFailure.isPassing(e)) {
                    throw e;
                }
                if (isDeadlock(e)) {
                    deadlocks.incrementAndGet();
                }
            }
        }
    }

    private static boolean isDeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DEADLOCK.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** How often the database ended a transaction because it and another waited for each other. */
    public int deadlocks() {
        return deadlocks.get();
    }

    private Connection mine() throws SQLException {
        Connection connection = current.get();
        if (connection == null) {
            connection = connect();
            kept.add(connection);
            current.set(connection);
        }
        return connection;
    }

    /** What this thread does next it does on a new connection, as a server that was started just now. */
    public void reconnect() throws SQLException {
        endIdle();
        Connection connection = current.get();
        if (connection != null) {
            current.remove();
            kept.remove(connection);
            end(connection);
        }
    }

    private void endIdle() throws SQLException {
        for (Connection one = idle.poll(); one != null; one = idle.poll()) {
            one.close();
        }
    }

    private static void end(Connection connection) throws SQLException {
        connection.rollback(); // Derby closes none in the middle of something, and be it a question
        connection.close();
    }

    /** Ends every thread's connection, and forgets the database. */
    @Override
    public void close() throws SQLException {
        endIdle();
        for (Connection connection : kept) {
            end(connection);
        }
        if (store == Store.POSTGRESQL) {
            Postgres.drop(url);
        } else {
            dropDerby();
        }
    }

    private void dropDerby() throws SQLException {
        try {
            DriverManager.getConnection(url + ";drop=true").close();
        } catch (SQLException gone) {
            if (!"08006".equals(gone.getSQLState())) { // so Derby says that it did
                throw gone;
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    /** A connection that outlives the statement that asked for it. @param then what is done instead of closing it */
    private static Connection shared(Connection connection, Runnable then) {
        return (Connection) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if ("close".equals(method.getName())) {
                        then.run();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
