package org.parterre.payments.refunds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;

/** Stops all money from going back, on every node at once, until somebody says that it goes on. */
@ApplicationScoped
class Brake {
    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Since when it is pulled, and by whom. */
    record Pulled(Instant at, String by) {}

    /** Null while money goes back. */
    @Nullable
    Pulled pulled() {
        return database
                .query(
                        "SELECT stopped_at, stopped_by FROM refund_brake WHERE stopped_at IS NOT NULL",
                        row -> new Pulled(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Retried
    @Transactional
    public void pull() {
        int changed = database.update(
                "UPDATE refund_brake SET stopped_at=?, stopped_by=? WHERE only_one=1 AND stopped_at IS NULL",
                clock.millis(),
                audit.who().name());
        if (changed == 1) {
            audit.record("refunds-stopped", "refunds", "");
        }
    }

    @Retried
    @Transactional
    public void release() {
        int changed = database.update(
                "UPDATE refund_brake SET stopped_at=NULL, stopped_by=NULL WHERE only_one=1 AND stopped_at IS NOT NULL");
        if (changed == 1) {
            audit.record("refunds-went-on", "refunds", "");
        }
    }
}
