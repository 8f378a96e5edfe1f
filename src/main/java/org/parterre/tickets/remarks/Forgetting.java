package org.parterre.tickets.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.parterre.orders.HelpWords;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Retried;

/** What the door had to know about somebody is kept no longer than the help that they wanted, whether it stands or was ended. */
@ApplicationScoped
public class Forgetting {
    /** Of tickets whose evening is over, and of orders after the last evening that they were exchanged for. */
    private static final String OVER = "SELECT r.id, r.family FROM remark r JOIN ticket t" + Derby.ROW_BY_ROW
            + " ON t.id = r.ticket_id JOIN performance p" + Derby.ROW_BY_ROW
            + " ON p.id = t.performance_id WHERE p.starts_at<=?"
            + " UNION ALL SELECT r.id, r.family FROM remark r WHERE r.ticket_id IS NULL AND NOT EXISTS"
            + " (SELECT 1 FROM orders o JOIN performance p ON p.id = o.performance_id"
            + " WHERE o.family = r.family AND p.starts_at>?)";

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    protected Forgetting() {}

    /** The same outside of a container. */
    Forgetting(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    private record Over(long id, String order) {}

    /** Forgets what is needed no more; of two nodes that do so at once, one. */
    @Retried
    @Transactional
    public void forget() {
        long before = clock.instant().minus(HelpWords.KEPT).toEpochMilli();
        for (Over one : database.query(OVER, row -> new Over(row.getLong(1), row.getString(2)), before, before)) {
            if (database.update("DELETE FROM remark WHERE id=?", one.id()) == 1) {
                audit.record("remark-forgotten", "order:" + one.order(), "remark:" + one.id());
            }
        }
    }
}
