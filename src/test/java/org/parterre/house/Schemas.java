package org.parterre.house;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** New databases for {@link Transactions}. Thirty migrations take longer than most of what is proven on them, so PostgreSQL runs them once. */
final class Schemas {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    /** What the others are copied from: PostgreSQL's database that nobody is connected to. */
    private static @Nullable String first;

    static {
        System.setProperty("derby.locks.waitTimeout", "5");
        System.setProperty("derby.locks.deadlockTimeout", "1");
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    private Schemas() {}

    /** The address of a database without any table. */
    static String empty(Store store) {
        return store == Store.DERBY ? derby("create=true") : postgres(Postgres.freshDatabase());
    }

    /**
     * The address of one with the program's schema. Derby's is made anew: a copy remembers that its tables were empty, so that
     * Derby looks through them from end to end instead of by an index, and locks what it passes.
     */
    static synchronized String withSchema(Store store) {
        if (store == Store.POSTGRESQL) {
            return postgres(Postgres.copyOf(first()));
        }
        String url = empty(store);
        Transactions.migrate(store, url);
        return url;
    }

    private static String first() {
        if (first == null) {
            first = Postgres.freshDatabase();
            Transactions.migrate(Store.POSTGRESQL, postgres(first));
        }
        return first;
    }

    /** @param from where it comes from, which is said once only */
    private static String derby(String from) {
        String url = "jdbc:derby:memory:sql" + DATABASES.incrementAndGet() + ";user=APP;password=APP";
        try {
            DriverManager.getConnection(url + ";" + from).close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url;
    }

    private static String postgres(String url) {
        return url + "?user=postgres&password=postgres";
    }
}
