package org.parterre.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;

/** Which letters are to be brought now, who does it, and what came of it; after each try a longer pause. */
@ApplicationScoped
class Tries {
    private static final int LONGEST_FAILURE = 500;
    /** After the first, second … try that failed; after the last of them nobody tries again. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    static final int TRIES = PAUSES.size() + 1;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** A letter that somebody is about to send: nobody else does until {@code again}. */
    record Due(long id, Instant at, int attempts) {}

    List<Due> due() {
        return database.query(
                "SELECT id, due_at, attempts FROM outbox" + Derby.by("outbox_by_due")
                        + " WHERE due_at<=? ORDER BY due_at FETCH FIRST 50 ROWS ONLY",
                row -> new Due(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getInt(3)),
                clock.millis());
    }

    /** Takes it on, for one try. @return false when somebody else did */
    boolean claim(Due due) {
        return database.update(
                        "UPDATE outbox SET due_at=?, attempts=? WHERE id=? AND due_at=?",
                        next(due).toEpochMilli(),
                        due.attempts() + 1,
                        due.id(),
                        due.at().toEpochMilli())
                == 1;
    }

    void sent(Due due) {
        database.update("UPDATE outbox SET sent_at=?, due_at=NULL, failure=NULL WHERE id=?", clock.millis(), due.id());
    }

    void failed(Due due, String why) {
        database.update(
                "UPDATE outbox SET due_at=?, failure=? WHERE id=? AND followed_by IS NULL",
                due.attempts() + 1 < TRIES ? next(due).toEpochMilli() : null,
                cut(why),
                due.id());
    }

    static String cut(String why) {
        return why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
    }

    private Instant next(Due due) {
        return clock.instant().plus(PAUSES.get(Math.min(due.attempts(), PAUSES.size() - 1)));
    }
}
