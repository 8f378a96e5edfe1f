package org.parterre.tickets.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parterre.mail.Outbox;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Retried;

/**
 * Writes the reminders: one for each paid order with a ticket that counts, of every evening that begins soon. Who bought later
 * than that is not reminded of what they just did. That an order was told stands in a table of its own, written with the letter.
 */
@ApplicationScoped
public class Reminders {
    static final int MOST_ROWS = 500;

    private static final String DUE =
            "SELECT o.id, o.number, o.secret_key, o.buyer_name, o.buyer_email, o.buyer_language, p.id, p.starts_at, t.seat"
                    + " FROM performance p" + Derby.by("performance_by_start")
                    + " JOIN ticket t" + Derby.rowByRow("one_live_ticket") + " ON t.performance_id = p.id"
                    + " JOIN order_line l" + Derby.ROW_BY_ROW + " ON l.id = t.order_line"
                    + " JOIN orders o" + Derby.ROW_BY_ROW + " ON o.id = l.order_id"
                    + " LEFT JOIN reminder r" + Derby.ROW_BY_ROW
                    + " ON r.order_id = o.id AND r.performance_id = p.id AND r.starts_at = p.starts_at"
                    + " WHERE p.starts_at>? AND p.starts_at<=? AND p.status IN ('PUBLISHED','CLOSED')"
                    + " AND t.live_seat IS NOT NULL AND o.status='PAID' AND o.paid_at<=p.starts_at-?"
                    + " AND r.order_id IS NULL ORDER BY o.id, l.place FETCH FIRST " + MOST_ROWS + " ROWS ONLY";

    @Inject
    Database database;

    @Inject
    ReminderLetter letter;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    protected Reminders() {}

    /** The same outside of a container, to see who is due. */
    Reminders(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Tells some of those who are due.
     *
     * @return how many; 0 when all have been told
     * @throws org.parterre.platform.persistence.DatabaseFailure a duplicate, where another node told one of them just now
     */
    @Retried
    @Transactional
    public int tellSome(Duration before) {
        List<Coming> due = due(before);
        write(due);
        outbox.put(due.stream().map(letter::of).toList());
        audit.record(due.stream()
                .map(one -> new AuditTrail.Entry(audit.who(), "reminder-written", "order:" + one.number(), ""))
                .toList());
        return due.size();
    }

    void write(List<Coming> told) {
        long now = clock.millis();
        database.updateEach(
                "INSERT INTO reminder (order_id, performance_id, starts_at, made_at) VALUES (?,?,?,?)",
                told.stream()
                        .map(one -> new Object[] {
                            one.order(), one.performance(), one.startsAt().toEpochMilli(), now
                        })
                        .toList());
    }

    /** Whole orders: there is a row for each seat, and the last order's may be cut off by the bound. */
    List<Coming> due(Duration before) {
        long now = clock.millis();
        List<Coming> rows = database.query(DUE, Coming::read, now, now + before.toMillis(), before.toMillis());
        Map<Long, Coming> orders = new LinkedHashMap<>();
        for (Coming row : rows) {
            orders.computeIfAbsent(row.order(), order -> row.with(new ArrayList<>()))
                    .seats()
                    .addAll(row.seats());
        }
        List<Coming> whole = new ArrayList<>(orders.values());
        if (rows.size() == MOST_ROWS && whole.size() > 1) {
            whole.remove(whole.size() - 1);
        }
        return whole;
    }
}
