package org.parterre.platform.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Jobs;
import org.parterre.platform.StartUp;
import org.parterre.platform.Tokens;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * What the nodes of one house tell each other, through the database they share: PostgreSQL delivers a notice when, and only
 * when, the transaction that gave it commits. A node whose line was cut can't know what it missed; it is told so, and reads
 * again what it keeps in memory. On Derby there is one node, and nobody to tell.
 */
@ApplicationScoped
public class Neighbours {
    /** PostgreSQL delivers up to 8,000 bytes. */
    public static final int LONGEST = 7_000;

    private static final int WAIT_MILLIS = 1_000;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int AGAIN_MILLIS = 250;

    private static final String TELL =
            "SELECT n, pg_notify('parterre', ? || ' ' || n || ' ' || ?) FROM (SELECT nextval('notice') AS n) AS drawn";

    @Inject
    Database database;

    @Inject
    Jobs jobs;

    private final HouseDataSource direct = new HouseDataSource();
    private final String node = Tokens.secret();
    private final AtomicLong alone = new AtomicLong();
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final List<Runnable> afterSilence = new CopyOnWriteArrayList<>();
    private volatile @Nullable Connection line;

    /** Hears of what another node told, with its number. */
    @FunctionalInterface
    public interface Listener {
        void hear(long number, String text);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        if (!direct.isDerby()) {
            jobs.every(Duration.ofMillis(10), "hear the other nodes", this::hear);
        }
    }

    /**
     * Tells the other nodes once the transaction at hand has committed.
     *
     * @param topic a word, one for each listener
     * @param text at most {@link #LONGEST} ASCII characters
     * @return a number: of two notices about rows that both had locked, the later has the larger one, on all nodes
     */
    public long tell(String topic, String text) {
        if (direct.isDerby()) {
            return alone.incrementAndGet();
        }
        return database.query(TELL, row -> row.getLong(1), node, topic + " " + text)
                .get(0);
    }

    /** From now on, that listener hears what other nodes tell on this topic. */
    public void listen(String topic, Listener listener) {
        listeners.put(topic, listener);
    }

    /** To be done whenever notices may have been missed. */
    public void afterSilence(Runnable rereading) {
        afterSilence.add(rereading);
    }

    /** One turn of listening, a second at most; the job begins the next one. */
    private void hear() {
        Connection known = line;
        try {
            Connection open = known == null ? connect() : known;
            PGNotification[] notices = open.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
            if (notices == null || notices.length == 0) {
                ask(open); // a line that is dead without a word would be silent for ever
                return;
            }
            for (PGNotification notice : notices) {
                pass(notice.getParameter());
            }
        } catch (SQLException e) {
            hangUp();
            pause();
            throw new DatabaseFailure(e);
        } catch (RuntimeException e) {
            hangUp(); // the notices behind that one are lost: whoever listens reads again
            pause();
            throw e;
        }
    }

    /** A database that is away is not asked a hundred times a second whether it is back. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the house closes
        }
    }

    private Connection connect() throws SQLException {
        Connection fresh = direct.getConnection();
        line = fresh;
        fresh.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
        try (Statement statement = fresh.createStatement()) {
            statement.execute("LISTEN parterre");
        }
        afterSilence.forEach(Runnable::run);
        return fresh;
    }

    private static void ask(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private void pass(String notice) {
        String[] parts = notice.split(" ", 4);
        if (parts.length == 4 && !node.equals(parts[0])) {
            @Nullable Listener listener = listeners.get(parts[2]);
            if (listener != null) {
                listener.hear(Long.parseLong(parts[1]), parts[3]);
            }
        }
    }

    @PreDestroy
    void hangUp() {
        @Nullable Connection open = line;
        line = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyGone) {
                // that is what we wanted
            }
        }
    }
}
