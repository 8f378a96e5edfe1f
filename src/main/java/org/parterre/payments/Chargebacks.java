package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parterre.ledger.Account;
import org.parterre.ledger.Entry;
import org.parterre.ledger.Ledger;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Ids;
import org.parterre.platform.persistence.Retried;

/**
 * What the banks of buyers take back, months later perhaps, and sometimes give again. The seats stay: why it was done, and what is
 * to be done about it, a person finds out; the books have it at once, and the office says it until somebody has seen to it.
 */
@ApplicationScoped
public class Chargebacks {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    Ids ids;

    @Inject
    Ledger ledger;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Keeps how much was taken back of a payment up to now. Hearing the same again changes nothing. */
    @Retried
    @Transactional
    public void hear(Payment payment, Money takenBack) {
        if (payment.gatewayId() == null || takenBack.equals(taken(payment))) {
            return;
        }
        entities.find(
                Payment.class, payment.id(), LockModeType.PESSIMISTIC_WRITE); // of two who hear it one writes it down
        Money before = taken(payment);
        if (takenBack.equals(before)) {
            return;
        }
        Instant now = clock.instant();
        boolean more = takenBack.compareTo(before) > 0;
        Money change = more ? takenBack.minus(before) : before.minus(takenBack);
        database.update(
                "INSERT INTO chargeback (id, payment_id, cents, told_at) VALUES (?,?,?,?)",
                ids.next(),
                payment.id(),
                more ? change.cents() : -change.cents(),
                now.toEpochMilli());
        Entry taken = new Entry(
                "chargeback",
                Account.CHARGEBACKS,
                Account.gateway(payment.gateway()),
                change,
                payment.reference(),
                null);
        ledger.write(now, List.of(more ? taken : taken.reversed("chargeback-undone")));
        audit.record(
                more ? "payment-charged-back" : "chargeback-undone",
                "payment-for:" + payment.reference(),
                payment.gateway() + " " + change.plain());
    }

    private Money taken(Payment payment) {
        return new Money(database.query(
                        "SELECT COALESCE(SUM(cents), 0) FROM chargeback WHERE payment_id=?",
                        row -> row.getLong(1),
                        payment.id())
                .get(0));
    }

    /** Somebody of the office has looked into it; nothing happens where that was so before. */
    @Retried
    @Transactional
    public void seen(long id) {
        database.query(
                        "SELECT p.reference FROM chargeback c JOIN payment p ON p.id = c.payment_id"
                                + " WHERE c.id=? AND c.seen_at IS NULL",
                        row -> row.getString(1),
                        id)
                .forEach(reference -> {
                    database.update("UPDATE chargeback SET seen_at=? WHERE id=?", clock.millis(), id);
                    audit.record("chargeback-seen", "payment-for:" + reference, "");
                });
    }
}
