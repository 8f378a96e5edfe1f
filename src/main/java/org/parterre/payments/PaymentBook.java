package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.ledger.Account;
import org.parterre.ledger.Entry;
import org.parterre.ledger.Ledger;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.persistence.Together.Outcome;

/** Where payments and refunds are kept; one transaction for each change, or for several that come together. */
@ApplicationScoped
class PaymentBook {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What the gateway said of a payment, {@link Payment#isNews news} as far as we knew, and who made it speak. */
    record Said(Payment payment, Payment.Status status, AuditTrail.Who who) {
        private boolean paid() {
            return status == Payment.Status.PAID;
        }

        private @Nullable Object[] row(long now) {
            return new @Nullable Object[] {status.name(), now, paid() ? now : null, payment.id(), status.name()};
        }
    }

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

    /**
     * Keeps what is still news; no two of them are about the same payment.
     *
     * @return for each whether it was: a payment that is paid stays so, whoever was told of it first
     */
    @Retried
    @Transactional
    public List<Outcome<Boolean>> settle(List<Said> all) {
        List<Said> ascending = all.stream()
                .sorted(Comparator.comparing(said -> said.payment().id()))
                .toList();
        long now = clock.millis();
        int[] changed = database.updateEach(
                "UPDATE payment SET status=?, settled_at=?, unheard_since=?, version=version+1"
                        + " WHERE id=? AND status<>'PAID' AND status<>?",
                ascending.stream().map(said -> said.row(now)).toList());
        Set<Said> news = IntStream.range(0, changed.length)
                .filter(i -> changed[i] == 1)
                .mapToObj(ascending::get)
                .collect(Collectors.toSet());
        ledger.write(
                Instant.ofEpochMilli(now),
                news.stream().filter(Said::paid).map(PaymentBook::cameIn).toList());
        audit.record(news.stream().map(PaymentBook::entry).toList());
        return all.stream().map(said -> Outcome.of(news.contains(said))).toList();
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
        if (amount.compareTo(left(payment)) > 0) {
            return false;
        }
        payBack(payment, amount, reason, clock.instant());
        return true;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public List<Payments.PaidBack> refundOf(Collection<String> references, Money amount, String reason) {
        List<Payment> all = new ArrayList<>();
        references.stream()
                .flatMap(reference -> of(reference).stream())
                .map(Payment::id)
                .sorted() // the order of locks
                .forEach(id -> all.add(locked(id)));
        all.sort(Comparator.comparing(Payment::madeAt).reversed());
        List<Payments.PaidBack> back = new ArrayList<>();
        Money due = amount;
        Instant now = clock.instant(); // one decision, however many payments it takes
        for (Payment payment : all) {
            Money left = left(payment);
            Money part = due.compareTo(left) < 0 ? due : left;
            if (part.cents() > 0) {
                payBack(payment, part, reason, now);
                back.add(new Payments.PaidBack(payment.reference(), part));
                due = due.minus(part);
            }
        }
        if (due.cents() > 0) {
            throw new IllegalStateException("less came in for " + references + " than is to go back");
        }
        return back;
    }

    /** What has not gone back of what came in. */
    private Money left(Payment payment) {
        long back = entities
                .createQuery("select r from Refund r where r.payment = :payment", Refund.class)
                .setParameter("payment", payment.id())
                .getResultList()
                .stream()
                .mapToLong(refund -> refund.amount().cents())
                .sum();
        return payment.status() == Payment.Status.PAID
                ? new Money(payment.amount().cents() - back)
                : Money.ZERO;
    }

    private void payBack(Payment payment, Money amount, String reason, Instant now) {
        entities.persist(new Refund(payment.id(), amount, reason, now));
        entities.flush();
        ledger.write(
                now,
                List.of(
                        new Entry("refund", Account.BUYERS, Account.REFUNDS, amount, payment.reference(), null),
                        new Entry(
                                "refund-done",
                                Account.REFUNDS,
                                Account.gateway(payment.gateway()),
                                amount,
                                payment.reference(),
                                null)));
        audit.record(List.of(entry(audit.who(), "payment-refunded", payment, amount)));
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

    private static Entry cameIn(Said said) {
        Payment payment = said.payment();
        return new Entry(
                "payment",
                Account.gateway(payment.gateway()),
                Account.BUYERS,
                payment.amount(),
                payment.reference(),
                null);
    }

    private static AuditTrail.Entry entry(Said said) {
        Payment payment = said.payment();
        return entry(said.who(), said.paid() ? "payment-paid" : "payment-failed", payment, payment.amount());
    }

    private static AuditTrail.Entry entry(AuditTrail.Who who, String what, Payment payment, Money amount) {
        return new AuditTrail.Entry(
                who, what, "payment-for:" + payment.reference(), payment.gateway() + " " + amount.plain());
    }
}
