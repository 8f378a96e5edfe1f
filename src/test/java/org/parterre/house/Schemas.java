package org.parterre.house;

import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** New databases for {@link Transactions}. Thirty migrations take longer than most of what is proven on them, so they run once. */
final class Schemas {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    /** What the others are copied from: Derby's backup in a folder, PostgreSQL's database that nobody is connected to. */
    private static final Map<Store, String> FIRST = new EnumMap<>(Store.class);

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

    /** The address of one with the program's schema. */
    static synchronized String copy(Store store) {
        String first = FIRST.computeIfAbsent(store, Schemas::first);
        return store == Store.DERBY ? derby("createFrom=" + first) : postgres(Postgres.copyOf(first));
    }

    private static String first(Store store) {
        if (store == Store.POSTGRESQL) {
            String url = Postgres.freshDatabase();
            Transactions.migrate(store, postgres(url));
            return url;
        }
        String url = empty(store);
        Transactions.migrate(store, url);
        Path folder = Path.of("target", "schemas-" + ProcessHandle.current().pid());
        try (Connection connection = DriverManager.getConnection(url);
                CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, folder.toString());
            backup.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return folder.resolve(url.replaceAll("jdbc:derby:memory:|;.*", "")).toString();
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
