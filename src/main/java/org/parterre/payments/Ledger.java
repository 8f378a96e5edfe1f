package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Retried;

/** Where payments and refunds are kept; one transaction for each change, one row locked. */
@ApplicationScoped
class Ledger {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A payment after the gateway spoke. @param news whether that changed anything */
    record Spoken(Payment payment, boolean news) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public Payment open(String reference, String gateway, Money amount, String returnTo) {
        Payment payment = new Payment(reference, gateway, amount, returnTo, clock.instant());
        entities.persist(payment);
        entities.flush();
        record("payment-opened", payment, amount);
        return payment;
    }

    @Retried
    @Transactional
    public @Nullable Spoken settle(String id, Payment.Status said) {
        @Nullable Payment payment = entities.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (payment == null) {
            return null;
        }
        boolean news = payment.settle(said, clock.instant());
        if (news) {
            record(
                    payment.status() == Payment.Status.PAID ? "payment-paid" : "payment-failed",
                    payment,
                    payment.amount());
        }
        return new Spoken(payment, news);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void heard(String id) {
        locked(id).heard();
    }

    @Retried
    @Transactional
    public boolean refund(String id, Money amount, String reason) {
        Payment payment = locked(id);
        long back = entities
                .createQuery("select r from Refund r where r.payment = :payment", Refund.class)
                .setParameter("payment", id)
                .getResultList()
                .stream()
                .mapToLong(refund -> refund.amount().cents())
                .sum();
        if (payment.status() != Payment.Status.PAID
                || back + amount.cents() > payment.amount().cents()) {
            return false;
        }
        entities.persist(new Refund(id, amount, reason, clock.instant()));
        entities.flush();
        record("payment-refunded", payment, amount);
        return true;
    }

    @Transactional
    public @Nullable Payment find(String id) {
        return entities.find(Payment.class, id);
    }

    @Transactional
    public List<Payment> of(String reference) {
        return entities.createQuery(
                        "select p from Payment p where p.reference = :reference order by p.madeAt desc, p.id",
                        Payment.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** Payments that are in for at least that long without anybody having acted on them. */
    List<String> unheardFor(Duration atLeast) {
        return database.query(
                "SELECT id FROM payment" + Derby.by("payment_by_unheard")
                        + " WHERE unheard_since<=? ORDER BY unheard_since FETCH FIRST 200 ROWS ONLY",
                row -> row.getString(1),
                clock.instant().minus(atLeast).toEpochMilli());
    }

    private Payment locked(String id) {
        @Nullable Payment payment = entities.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (payment == null) {
            throw new IllegalStateException("a payment that was told of is not there");
        }
        return payment;
    }

    private void record(String what, Payment payment, Money amount) {
        audit.record(what, "payment-for:" + payment.reference(), payment.gateway() + " " + amount.plain());
    }
}
