package org.parterre.payments.refunds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parterre.money.Money;
import org.parterre.payments.Counter;
import org.parterre.payments.Refund;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.OfficeShown;
import org.parterre.platform.web.Page;

/** Reads for the office what is on its way back, and says on all its pages that something failed. */
@ApplicationScoped
public class RefundList {
    static final String PATH = "/office/refunds";
    private static final int MOST = 500;
    /** Told every few seconds, and tried as often. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Inject
    Database database;

    @Inject
    Brake brake;

    @Inject
    Messages messages;

    @Inject
    Page page;

    @Inject
    Clock clock;

    void say(@Observes OfficeShown shown) {
        long failed = database.query("SELECT COUNT(*) FROM refund WHERE status='FAILED'", row -> row.getLong(1))
                .get(0);
        if (failed > 0) {
            shown.add(new OfficeShown.Alarm(page.n("refunds.alarm", (int) failed), PATH));
        }
        int stuck = stuck().size();
        if (stuck > 0) {
            shown.add(new OfficeShown.Alarm(page.n("refunds.stuck.alarm", stuck), PATH));
        }
        int charged = charged().size();
        if (charged > 0) {
            shown.add(new OfficeShown.Alarm(page.n("refunds.charged.alarm", charged), PATH));
        }
    }

    /** Money that is in, and that the house has been told of again and again without being able to act on it. */
    private List<RefundsPage.Stuck> stuck() {
        return database.query(
                "SELECT reference, gateway, cents, unheard_since FROM payment" + Derby.by("payment_by_unheard")
                        + " WHERE unheard_since<=? ORDER BY unheard_since FETCH FIRST " + MOST + " ROWS ONLY",
                row -> new RefundsPage.Stuck(
                        row.getString(1),
                        row.getString(2),
                        new Money(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4))),
                clock.instant().minus(LONG_ENOUGH).toEpochMilli());
    }

    private List<RefundsPage.Charged> charged() {
        return database.query(
                "SELECT c.id, p.reference, p.gateway, c.cents, c.told_at FROM chargeback c JOIN payment p ON p.id = c.payment_id"
                        + " WHERE c.seen_at IS NULL ORDER BY c.told_at, c.id FETCH FIRST " + MOST + " ROWS ONLY",
                row -> new RefundsPage.Charged(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        new Money(Math.abs(row.getLong(4))),
                        row.getLong(4) < 0,
                        Instant.ofEpochMilli(row.getLong(5))));
    }

    RefundsPage read() {
        List<RefundsPage.Line> lines = database.query(
                "SELECT r.id, p.reference, p.gateway, r.cents, r.reason, r.made_at, r.status, r.due_at, r.attempts,"
                        + " r.failure, p.method FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.status<>'DONE'"
                        + " ORDER BY CASE r.status WHEN 'FAILED' THEN 1 WHEN 'DUE' THEN 2 ELSE 3 END, r.made_at, r.id"
                        + " FETCH FIRST " + MOST + " ROWS ONLY",
                this::line);
        return database.query(
                        "SELECT COUNT(*), COALESCE(SUM(cents), 0) FROM refund WHERE status='DONE'",
                        row -> new RefundsPage(
                                lines, stuck(), charged(), row.getLong(1), new Money(row.getLong(2)), brake.pulled()))
                .get(0);
    }

    private RefundsPage.Line line(ResultSet row) throws SQLException {
        Refund.Status status = Refund.Status.valueOf(row.getString(7));
        row.getLong(8);
        boolean byHand = row.wasNull() && status == Refund.Status.DUE;
        return new RefundsPage.Line(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                new Money(row.getLong(4)),
                reason(row.getString(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                status,
                Counter.wayBack(row.getString(11)),
                byHand,
                row.getInt(9),
                row.getString(10));
    }

    /** Whoever pays back names the reason; one that has no words yet is shown as it is. */
    private String reason(String word) {
        String key = "refunds.reason." + word;
        return messages.knows(key) ? page.t(key) : word;
    }
}
