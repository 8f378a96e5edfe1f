package org.parterre.tickets.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;

/** Which passes say something else than before, and which phones have to be told. */
@ApplicationScoped
class StalePasses {
    private static final int SOME = 100;
    private static final Duration MEMORY = Duration.ofDays(30);

    @Inject
    Database database;

    @Inject
    Passes passes;

    @Inject
    Clock clock;

    /** A phone that has to be told. @param due when it was put down, so that a later change is not taken for told */
    record Call(String device, String serial, String pushToken, long due, int tries) {}

    /** Apple's push service says that nobody is there any more. */
    @Retried
    @Transactional
    public void forget(Call gone) {
        database.update("DELETE FROM wallet_phone WHERE device=? AND push_token=?", gone.device(), gone.pushToken());
    }

    /** Passes whose ticket or evening is not what it was when somebody last looked. */
    @Transactional
    public List<String> stale() {
        return database.query(
                "SELECT w.serial FROM wallet_pass w JOIN ticket t ON t.id = w.shows_ticket JOIN performance p"
                        + " ON p.id = t.performance_id WHERE w.seen_ticket<>t.version OR w.seen_performance<>p.version"
                        + " ORDER BY w.serial FETCH FIRST " + SOME + " ROWS ONLY",
                row -> row.getString(1));
    }

    /** Makes that pass anew, and where it says something else, puts down all phones that have it to be told. */
    @Retried
    @Transactional
    public void lookAgain(String serial) {
        List<PassIdentity> found = database.query(
                "SELECT ticket_id FROM wallet_pass WHERE serial=?",
                row -> passes.identity(row.getLong(1), serial),
                serial);
        if (found.isEmpty()) {
            return;
        }
        Passes.Made pass = passes.now(found.get(0));
        long now = clock.millis();
        String content = pass.content();
        boolean changed = database.update(
                        "UPDATE wallet_pass SET content_hash=?, changed_at=? WHERE serial=? AND content_hash<>?",
                        content,
                        now,
                        serial,
                        content)
                == 1;
        database.update(
                "UPDATE wallet_pass SET shows_ticket=?, seen_ticket=?, seen_performance=? WHERE serial=?",
                pass.shows().sheet().ticket(),
                pass.shows().version(),
                pass.shows().sheet().bill().version(),
                serial);
        if (changed) {
            database.update("UPDATE wallet_phone SET due_at=?, tries=0 WHERE serial=?", now, serial);
        }
    }

    @Transactional
    public List<Call> due() {
        return database.query(
                "SELECT device, serial, push_token, due_at, tries FROM wallet_phone WHERE due_at<=?"
                        + " ORDER BY due_at FETCH FIRST " + SOME + " ROWS ONLY",
                row -> new Call(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getInt(5)),
                clock.millis());
    }

    @Retried
    @Transactional
    public void told(Call call) {
        database.update(
                "UPDATE wallet_phone SET due_at=NULL, tries=0 WHERE device=? AND serial=? AND due_at=?",
                call.device(),
                call.serial(),
                call.due());
    }

    @Retried
    @Transactional
    public void later(Call call, Duration pause) {
        database.update(
                "UPDATE wallet_phone SET due_at=?, tries=? WHERE device=? AND serial=? AND due_at=?",
                clock.millis() + pause.toMillis(),
                call.tries() + 1,
                call.device(),
                call.serial(),
                call.due());
    }

    /** Who was there a month ago needs no telling any more. */
    @Retried
    @Transactional
    public void sweep() {
        long before = clock.instant().minus(MEMORY).toEpochMilli();
        String over = " WHERE serial IN (SELECT w.serial FROM wallet_pass w JOIN ticket t ON t.id = w.shows_ticket"
                + " JOIN performance p ON p.id = t.performance_id WHERE p.starts_at<?)";
        database.update("DELETE FROM wallet_phone" + over, before);
        database.update("DELETE FROM wallet_pass" + over, before);
    }
}
