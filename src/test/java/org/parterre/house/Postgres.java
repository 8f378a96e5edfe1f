package org.parterre.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One real PostgreSQL for all tests of a run, with a database of its own for whoever asks. Commits are durable. */
public final class Postgres {
    private static @Nullable EmbeddedPostgres running;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** The address of a new, empty database; user and password are {@code postgres}. */
    public static synchronized String freshDatabase() {
        try {
            if (running == null) {
                running = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("max_connections", "200")
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
            }
            return create("jdbc:postgresql://localhost:" + running.getPort() + "/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a new database with all that is in that one, to which nobody is connected. */
    static String copyOf(String url) {
        int name = url.lastIndexOf('/') + 1;
        return create(url.substring(0, name), " TEMPLATE " + url.substring(name));
    }

    private static String create(String server, String like) {
        String name = "parterre" + DATABASES.incrementAndGet();
        try {
            execute(server, "CREATE DATABASE " + name + like);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server + name;
    }

    /** Removes a database that nobody uses any more, so that a long run does not fill the disk. */
    static void drop(String url) throws SQLException {
        int name = url.lastIndexOf('/') + 1;
        execute(
                url.substring(0, name),
                "DROP DATABASE " + url.substring(name).replaceAll("\\?.*", "") + " WITH (FORCE)");
    }

    private static void execute(String server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
