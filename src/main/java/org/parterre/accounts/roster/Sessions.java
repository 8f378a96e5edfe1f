package org.parterre.accounts.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.web.Role;

/** Where sessions are kept: in the database, so that every node knows them, and by the hash of their token. */
@ApplicationScoped
public class Sessions {
    /** Longer than an evening at the door, shorter than until the next one. */
    public static final Duration LENGTH = Duration.ofHours(12);

    /** A device at the door asks several times a second. Another node may have ended the session meanwhile, for so long unheard. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private static final int MOST_REMEMBERED = 1000;

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(SignedIn who, long untilMillis) {}

    /** Begins a session of somebody whose password was right. */
    @Retried
    @Transactional
    public Session open(Staff staff) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Session session = new Session(Tokens.secret(), new SignedIn(staff.name(), staff.role()), now.plus(LENGTH));
        // first, so that two who sign in at once don't wait for each other's new row
        database.update("DELETE FROM staff_session WHERE expires_at<=?", now.toEpochMilli());
        database.update(
                "INSERT INTO staff_session (token_hash, staff_id, made_at, expires_at) VALUES (?,?,?,?)",
                Tokens.hash(session.token()),
                staff.id(),
                now.toEpochMilli(),
                session.expiresAt().toEpochMilli());
        audit.record("signed-in", "staff:" + staff.id(), staff.name());
        return session;
    }

    /** Who that token stands for, or null where it is over or never was. */
    public @Nullable SignedIn find(String token) {
        String hash = Tokens.hash(token);
        long now = clock.millis();
        Remembered known = remembered.get(hash);
        return known != null && now < known.untilMillis() ? known.who() : read(hash, now);
    }

    private @Nullable SignedIn read(String hash, long now) {
        List<Remembered> found = database.query(
                "SELECT s.name, s.role, t.expires_at FROM staff_session t JOIN staff s ON s.id=t.staff_id"
                        + " WHERE t.token_hash=? AND t.expires_at>?",
                row -> new Remembered(
                        new SignedIn(row.getString(1), Role.valueOf(row.getString(2))),
                        Math.min(row.getLong(3), now + BELIEVED.toMillis())),
                hash,
                now);
        if (found.isEmpty()) {
            remembered.remove(hash);
            return null;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(hash, found.get(0));
        return found.get(0).who();
    }

    /** Ends one session. Ending what is over already is fine. */
    public void end(String token) {
        String hash = Tokens.hash(token);
        database.update("DELETE FROM staff_session WHERE token_hash=?", hash);
        remembered.remove(hash);
    }

    /** Ends every session of somebody, whose password changed. */
    void endAll(Staff staff) {
        database.update("DELETE FROM staff_session WHERE staff_id=?", staff.id());
        remembered.clear();
    }
}
