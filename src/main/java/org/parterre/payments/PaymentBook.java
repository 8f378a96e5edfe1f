package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    AuditTrail audit;

    @Inject
    Gateways gateways;

    @Inject
    PaymentEntries books;

    @Inject
    Event<TakingAtCounter> atCounter;

    @Inject
    Clock clock;

    /** What the gateway said of a payment, {@link Payment#isNews news} as far as we knew, and who made it speak. */
    record Said(Payment payment, Payment.Status status, Money amount, AuditTrail.Who who) {
        boolean paid() {
            return status == Payment.Status.PAID;
        }

        private Optional<TakingAtCounter.Taking> taking() {
            String taker = payment.takenBy() == null ? who.name() : payment.takenBy();
            return paid() && payment.atCounter()
                    ? Optional.of(new TakingAtCounter.Taking(payment.id(), taker, who))
                    : Optional.empty();
        }

        private boolean otherThanAsked() {
            return paid() && !amount.equals(payment.amount());
        }

        Money came() {
            return paid() ? amount : payment.amount();
        }

        private @Nullable Object[] row(long now) {
            return new @Nullable Object[] {
                status.name(),
                now,
                paid() ? now : null,
                came().cents(),
                otherThanAsked() ? payment.amount().cents() : null,
                payment.id(),
                status.name()
            };
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public List<Payment> open(List<Payments.Opening> all) {
        List<Payment> opened = new ArrayList<>();
        List<AuditTrail.Entry> lines = new ArrayList<>();
        for (Payments.Opening one : all) {
            PaymentMethod method = gateways.chosen(one.method(), true);
            Payment payment = new Payment(
                    one.reference(),
                    method,
                    one.amount(),
                    one.returnTo(),
                    one.who().name(),
                    clock.instant());
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
        List<TakingAtCounter.Taking> takings =
                ascending.stream().flatMap(said -> said.taking().stream()).toList();
        if (!takings.isEmpty()) {
            atCounter.fire(new TakingAtCounter(takings));
        }
        long now = clock.millis();
        int[] changed = database.updateEach(
                "UPDATE payment SET status=?, settled_at=?, unheard_since=?, cents=?, asked_cents=?, look_at=NULL,"
                        + " version=version+1 WHERE id=? AND status<>'PAID' AND status<>?",
                ascending.stream().map(said -> said.row(now)).toList());
        Set<Said> news = IntStream.range(0, changed.length)
                .filter(i -> changed[i] == 1)
                .mapToObj(ascending::get)
                .collect(Collectors.toSet());
        written(news, Instant.ofEpochMilli(now));
        return all.stream().map(said -> Outcome.of(news.contains(said))).toList();
    }

    /** What becomes true together with the money that came in, or didn't; each of them is told here once. */
    private void written(Set<Said> news, Instant now) {
        books.cameIn(news.stream().filter(Said::paid).toList(), now);
        audit.record(news.stream().map(PaymentBook::entry).toList());
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
        if (!payment.unheard()) {
            return false; // told twice at once: whoever was first has decided it
        }
        if (amount.compareTo(left(payment)) > 0) {
            throw new IllegalStateException(
                    "less is left of a payment for " + payment.reference() + " than is to go back");
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
            // what nobody has acted on yet may still have to go back whole
            Money left = payment.unheard() ? Money.ZERO : left(payment);
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

    /** What has not been decided to go back of what came in. */
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
        Instant due = gateways.of(payment).paysBack() ? now : null;
        entities.persist(new Refund(payment.id(), amount, reason, now, due));
        entities.flush();
        books.decided(payment, amount, now);
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

    /** The payment that a gateway calls so, or null. */
    @Transactional
    public @Nullable Payment ofGateway(String gateway, String id) {
        return entities.createQuery(
                        "select p from Payment p where p.gateway = :gateway and p.gatewayId = :id", Payment.class)
                .setParameter("gateway", gateway)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(null);
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

    private static AuditTrail.Entry entry(Said said) {
        Payment payment = said.payment();
        AuditTrail.Entry line =
                entry(said.who(), said.paid() ? "payment-paid" : "payment-failed", payment, said.came());
        return said.otherThanAsked()
                ? new AuditTrail.Entry(
                        line.who(),
                        line.what(),
                        line.subject(),
                        line.detail() + " of " + payment.amount().plain() + " that were asked")
                : line;
    }

    private static AuditTrail.Entry entry(AuditTrail.Who who, String what, Payment payment, Money amount) {
        return new AuditTrail.Entry(
                who, what, "payment-for:" + payment.reference(), payment.gateway() + " " + amount.plain());
    }
}
