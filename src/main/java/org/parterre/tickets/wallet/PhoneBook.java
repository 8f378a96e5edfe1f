package org.parterre.tickets.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;

/** Which phones have which passes, and which of those changed. */
@ApplicationScoped
class PhoneBook {
    @Inject
    Database database;

    @Inject
    Passes passes;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Whether that is the secret of a pass that phones may have: of a ticket's owner, or of one that was registered before. */
    @Transactional
    public boolean knows(PassIdentity shown) {
        return database
                .query("SELECT token_hash FROM wallet_pass WHERE serial=?", row -> row.getString(1), shown.serial())
                .stream()
                .anyMatch(hash -> Tokens.same(hash, Tokens.hash(shown.token())));
    }

    /** @return whether it is new on that phone */
    @Retried
    @Transactional
    public boolean register(PassIdentity identity, String device, String pushToken) {
        long now = clock.millis();
        keep(identity, now);
        if (database.update(
                        "UPDATE wallet_phone SET push_token=? WHERE device=? AND serial=?",
                        pushToken,
                        device,
                        identity.serial())
                == 1) {
            return false;
        }
        insert(
                "INSERT INTO wallet_phone (device, serial, push_token, made_at, tries) VALUES (?,?,?,?,0)",
                device,
                identity.serial(),
                pushToken,
                now);
        audit.record("pass-registered", "ticket:" + identity.ticket(), "");
        return true;
    }

    private void keep(PassIdentity identity, long now) {
        boolean known = !database.query(
                        "SELECT serial FROM wallet_pass WHERE serial=?", row -> row.getString(1), identity.serial())
                .isEmpty();
        if (!known) {
            Passes.Made pass = passes.now(identity);
            insert(
                    "INSERT INTO wallet_pass (serial, ticket_id, shows_ticket, token_hash, content_hash, seen_ticket,"
                            + " seen_performance, changed_at) VALUES (?,?,?,?,?,?,?,?)",
                    identity.serial(),
                    identity.ticket(),
                    pass.shows().sheet().ticket(),
                    Tokens.hash(identity.token()),
                    pass.content(),
                    pass.shows().version(),
                    pass.shows().sheet().bill().version(),
                    now);
        }
    }

    private void insert(String sql, Object... values) {
        try {
            database.update(sql, values);
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e;
        }
    }

    @Retried
    @Transactional
    public void forget(PassIdentity identity, String device) {
        if (database.update("DELETE FROM wallet_phone WHERE device=? AND serial=?", device, identity.serial()) == 1) {
            audit.record("pass-removed", "ticket:" + identity.ticket(), "");
        }
    }

    /** The passes of a phone that changed after that moment. */
    @Transactional
    public List<Changed> changed(String device, long since) {
        return database.query(
                "SELECT w.serial, w.changed_at FROM wallet_phone p JOIN wallet_pass w ON w.serial = p.serial"
                        + " WHERE p.device=? AND w.changed_at>? ORDER BY w.serial",
                row -> new Changed(row.getString(1), row.getLong(2)),
                device,
                since);
    }

    /** A pass, and when it last said something else. */
    record Changed(String serial, long at) {}

    /** When that pass last said something else; null for one that no phone has. */
    @Transactional
    public @Nullable Long changedAt(String serial) {
        List<Long> found =
                database.query("SELECT changed_at FROM wallet_pass WHERE serial=?", row -> row.getLong(1), serial);
        return found.isEmpty() ? null : found.get(0);
    }
}
