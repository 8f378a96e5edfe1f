package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.persistence.Together.Outcome;

/** Where payments and refunds are kept; one transaction for each change, or for several that come together. */
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

    /** What the gateway said of a payment that there is, and who made it speak. */
    record Said(String payment, Payment.Status status, AuditTrail.Who who) {}

    /** A payment after the gateway spoke. @param news whether that changed anything */
    record Spoken(Payment payment, boolean news) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public List<Payment> open(List<Payments.Opening> all, String gateway) {
        List<Payment> opened = new ArrayList<>();
        List<AuditTrail.Entry> lines = new ArrayList<>();
        for (Payments.Opening one : all) {
            Payment payment = new Payment(one.reference(), gateway, one.amount(), one.returnTo(), clock.instant());
            entities.persist(payment);
            opened.add(payment);
            lines.add(entry(one.who(), "payment-opened", payment, one.amount()));
        }
        entities.flush();
        audit.record(lines);
        return opened;
    }

    /** No two of them are about the same payment. @return what became of each, in their order */
    @Retried
    @Transactional
    public List<Outcome<Spoken>> settle(List<Said> all) {
        Map<String, Payment> locked = new LinkedHashMap<>();
        all.stream().map(Said::payment).sorted().forEach(id -> locked.put(id, locked(id)));
        List<AuditTrail.Entry> lines = new ArrayList<>();
        List<Outcome<Spoken>> outcomes = new ArrayList<>();
        for (Said said : all) {
            Payment payment = Objects.requireNonNull(locked.get(said.payment()));
            boolean news = payment.settle(said.status(), clock.instant());
            if (news) {
                boolean paid = payment.status() == Payment.Status.PAID;
                lines.add(entry(said.who(), paid ? "payment-paid" : "payment-failed", payment, payment.amount()));
            }
            outcomes.add(Outcome.of(new Spoken(payment, news)));
        }
        audit.record(lines);
        return outcomes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void heard(List<String> ids) {
        database.updateEach(
                "UPDATE payment SET unheard_since=NULL, version=version+1 WHERE id=?",
                ids.stream().sorted().map(id -> new Object[] {id}).toList());
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
        audit.record(List.of(entry(audit.who(), "payment-refunded", payment, amount)));
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

    private static AuditTrail.Entry entry(AuditTrail.Who who, String what, Payment payment, Money amount) {
        return new AuditTrail.Entry(
                who, what, "payment-for:" + payment.reference(), payment.gateway() + " " + amount.plain());
    }
}
