package org.parterre.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One running Parterre, started from the jar. Settings are those of the README, without their {@code parterre.} in front. */
public final class House implements AutoCloseable {
    private static final Path JAR = Path.of("target", "parterre.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int port;
    private final Path data;
    private final @Nullable String database;
    private final Process process;

    private House(int port, Path data, @Nullable String database, Process process) {
        this.port = port;
        this.data = data;
        this.database = database;
        this.process = process;
    }

    /** How a house is to be; {@link #open} starts it. */
    public static final class Wish {
        private final Store store;
        private final Map<String, String> settings = new LinkedHashMap<>();
        private String javaOptions = "";
        private @Nullable String database;
        private @Nullable Consumer<String> preparing;

        private Wish(Store store) {
            this.store = store;
        }

        /** @param name without {@code parterre.} in front */
        public Wish with(String name, String value) {
            settings.put("parterre." + name, value);
            return this;
        }

        /** Options of the server's Java machine, as {@code PARTERRE_JAVA_OPTS} takes them. */
        public Wish onJava(String options) {
            javaOptions = options;
            return this;
        }

        /** On a PostgreSQL database that is there already, be it another house's or one behind a relay. */
        public Wish on(String databaseUrl) {
            database = databaseUrl;
            return this;
        }

        /** @param preparing fills the empty database before the house opens on it; is told its JDBC address */
        public Wish on(Consumer<String> preparing) {
            this.preparing = preparing;
            return this;
        }

        /**
         * Starts it on a new database and waits until it is ready: an empty one, or a demo as a start of this same jar left it when it
         * was built. @throws IllegalStateException when it can't start
         */
        public House open() {
            Path folder = Path.of(
                    "target",
                    "houses",
                    store.name().toLowerCase(java.util.Locale.ROOT) + "-" + NUMBER.incrementAndGet() + "-"
                            + ProcessHandle.current().pid());
            boolean fresh = store == Store.POSTGRESQL && database == null;
            String url = fresh ? Postgres.freshDatabase() : database;
            if (preparing != null) {
                preparing.accept(
                        url == null
                                ? "jdbc:derby:" + folder + "/db;create=true"
                                : url + "?user=postgres&password=postgres");
            } else if (url == null && isAnOrdinaryDemo()) {
                plant(folder);
            }
            return start(folder, url);
        }

        private boolean isAnOrdinaryDemo() {
            return settings.containsKey("parterre.demo") && !settings.containsKey("parterre.demo.now");
        }

        private static void plant(Path folder) {
            try {
                Files.createDirectories(folder);
                Seed.plantDemo(folder, JAR);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Closes that house and starts this one on its data. */
        public House after(House before) {
            before.close();
            return start(before.data, before.database);
        }

        private House start(Path folder, @Nullable String url) {
            if (!Files.isRegularFile(JAR)) {
                throw new IllegalStateException("target/parterre.jar is missing: ./mvnw package makes it");
            }
            try {
                Files.createDirectories(folder);
                Seed.plantServer(folder);
                int port = freePort();
                List<String> command = new ArrayList<>();
                command.add(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
                settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
                command.addAll(List.of("-jar", JAR.toString(), "--port", String.valueOf(port)));
                ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
                builder.redirectOutput(folder.resolve("said.txt").toFile());
                builder.environment().put("PARTERRE_DATA", folder.toString());
                builder.environment().put("PARTERRE_JAVA_OPTS", javaOptions);
                if (url != null) {
                    builder.environment().put("PARTERRE_DB_URL", url);
                    builder.environment().put("PARTERRE_DB_USER", "postgres");
                    builder.environment().put("PARTERRE_DB_PASSWORD", "postgres");
                }
                House house = new House(port, folder, url, builder.start());
                Runtime.getRuntime().addShutdownHook(new Thread(house::close));
                house.awaitReady(folder.resolve("said.txt"));
                Seed.isUnpacked(folder);
                return house;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A demo house, without limits on how often one may ask. */
    public static Wish demo(Store store) {
        return new Wish(store).with("demo", "true").with("limits", "off");
    }

    /** A house as a theatre would start it: no demo, limits on. */
    public static Wish plain(Store store) {
        return new Wish(store);
    }

    /** A laptop in the venue of that house, with a database of its own. */
    public static Wish node(String houseUrl, String token) {
        return new Wish(Store.DERBY)
                .with("limits", "off")
                .with("node.of", houseUrl)
                .with("node.token", token)
                .with("node.seconds", "1");
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    /** The Java machine that the launcher started: the one that does the work. */
    public ProcessHandle server() {
        return process.children()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the house has no server any more"));
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    /** Writes into its books by hand, past the program; only where the database is a server. @return how many rows changed */
    public int byHand(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(Objects.requireNonNull(database), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it keeps its books on a server that can be asked from outside. */
    public boolean isOnPostgres() {
        return database != null;
    }

    /** What it keeps on PostgreSQL, for another house or for a look from outside. */
    public String database() {
        if (database == null) {
            throw new IllegalStateException("this house keeps everything in its data folder");
        }
        return database;
    }

    /** Ends launcher and server in the same moment (SIGKILL), as a power cut does: nothing is finished, nothing is said. */
    public void kill() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** Ends only the server (SIGKILL). @return the exit code of the launcher, who is to notice */
    public int killServer() {
        process.children().forEach(ProcessHandle::destroyForcibly);
        return process.onExit().join().exitValue();
    }

    /** Ends only the launcher (SIGKILL) and waits for the server, who is to notice. */
    public void killLauncher() {
        List<ProcessHandle> servers = process.children().toList();
        process.destroyForcibly().onExit().join();
        servers.forEach(one -> one.onExit().join());
    }

    /** What its launcher said at the terminal. */
    public String said() {
        try {
            return Files.readString(data.resolve("said.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Client client() {
        return new Client(url());
    }

    private void awaitReady(Path said) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (Files.readString(said).contains("Parterre is open at")) {
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        throw new IllegalStateException("the house did not open: " + Files.readString(said));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
