package org.parterre.house;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;

/**
 * A real database with the real schema, without a container: SQL that is written out runs here as it does in the program,
 * each thread in a transaction of its own.
 */
public final class Transactions {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String url;
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();
    private final AtomicInteger retries = new AtomicInteger();

    private Transactions(String url) {
        this.url = url;
    }

    public static Transactions on(Store store) {
        System.setProperty("derby.locks.waitTimeout", "5");
        System.setProperty("derby.locks.deadlockTimeout", "1");
        System.setProperty("derby.stream.error.file", "target/derby.log");
        String url = store == Store.DERBY
                ? "jdbc:derby:memory:sql" + DATABASES.incrementAndGet() + ";create=true;user=APP;password=APP"
                : Postgres.freshDatabase() + "?user=postgres&password=postgres";
        migrate(store, url);
        return new Transactions(url);
    }

    /** Brings the program's schema into the database at that address. */
    public static void migrate(Store store, String url) {
        Flyway.configure()
                .dataSource(source(() -> DriverManager.getConnection(url)))
                .locations("classpath:db/migration")
                .placeholders(Map.of("clob", store == Store.DERBY ? "CLOB" : "TEXT"))
                .load()
                .migrate();
    }

    /** The program's own {@link Database} over this thread's transaction. */
    public Database database() {
        return new Database(source(() -> {
            Connection mine = current.get();
            return shared(mine == null ? connect() : mine, mine != null);
        }));
    }

    private static DataSource source(Callable<Connection> connections) {
        return (DataSource) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connections.call());
    }

    /** Runs it as one transaction, tried again when the database chose it as a victim. */
    public <T> T inTransaction(Callable<T> work) throws Exception {
        Connection connection = current.get() == null ? connect() : current.get();
        current.set(connection);
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
                retries.incrementAndGet();
            }
        }
    }

    /** How often the database chose somebody as a victim. */
    public int retries() {
        return retries.get();
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    /** A connection that outlives the statement that asked for it. */
    private static Connection shared(Connection connection, boolean stays) {
        return (Connection) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (stays && "close".equals(method.getName())) {
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
