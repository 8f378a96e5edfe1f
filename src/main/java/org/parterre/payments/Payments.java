package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Settings;
import org.parterre.platform.persistence.Together;

/** Opens payments, listens to the gateway, pays back. */
@ApplicationScoped
public class Payments {
    private static final Logger LOG = Logger.getLogger(Payments.class.getName());
    /** Somebody is probably just acting on it. */
    private static final Duration BUSY_WITH_IT = Duration.ofSeconds(5);

    @Inject
    PaymentBook book;

    @Inject
    Sandbox sandbox;

    @Inject
    Settings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<PaymentSettled> settled;

    private final Together<PaymentBook.Said, Boolean> speaking =
            new Together<>(said -> List.of(said.payment().id()), all -> book.settle(all));

    /**
     * A payment that somebody is to make.
     *
     * @param reference what it is for, at most 20 characters
     * @param returnTo the path to which the buyer comes back
     */
    public record Opening(String reference, Money amount, String returnTo, AuditTrail.Who who) {}

    /** @throws UnknownMethod where the house takes no payments of that kind */
    public void requireMethod(String method) {
        if (!settings.demo() || !Sandbox.NAME.equals(method)) {
            throw new UnknownMethod();
        }
    }

    /** Opens payments in the transaction at hand, in their order; nothing remote is asked. */
    public List<Payment> open(List<Opening> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        requireMethod(Sandbox.NAME);
        return book.open(all, Sandbox.NAME);
    }

    /** Asks the gateway how it stands and settles accordingly. @return the payment as it is known then */
    @Transactional(Transactional.TxType.NEVER)
    public Payment ask(Payment payment) {
        return settle(payment, sandbox.says(payment.id()));
    }

    /** Asks about every payment of that reference that is still open. */
    @Transactional(Transactional.TxType.NEVER)
    public void askAll(String reference) {
        book.of(reference).stream()
                .filter(payment -> payment.status() == Payment.Status.OPEN)
                .forEach(this::ask);
    }

    /** The latest payment of that reference that can still be paid, or null. */
    public @Nullable Payment waiting(String reference) {
        return book.of(reference).stream()
                .filter(payment -> payment.status() == Payment.Status.OPEN)
                .findFirst()
                .orElse(null);
    }

    /** How the latest payment of that reference stands, or null where there is none. */
    public Payment.@Nullable Status latest(String reference) {
        return book.of(reference).stream().findFirst().map(Payment::status).orElse(null);
    }

    /** The payment with that id, or null. */
    public @Nullable Payment find(String paymentId) {
        return book.find(paymentId);
    }

    /**
     * Keeps what the gateway said, commits, and then tells of it. Hearing the same again changes nothing.
     *
     * @return the payment as it is known then
     */
    @Transactional(Transactional.TxType.NEVER)
    public Payment settle(Payment payment, Payment.Status said) {
        if (!payment.isNews(said)) {
            return heardOf(payment, payment.unheard());
        }
        if (speaking.join(new PaymentBook.Said(payment, said, audit.who()))) {
            payment.settle(said, clock.instant()); // as the ledger has it now
            return heardOf(payment, true);
        }
        Payment now = Objects.requireNonNull(book.find(payment.id()), "a payment that was there");
        return heardOf(now, now.unheard());
    }

    private Payment heardOf(Payment payment, boolean nobodyActedOnIt) {
        if (nobodyActedOnIt) {
            tell(payment);
        }
        return payment;
    }

    /** Says, in the transaction that acts on them, that {@link PaymentSettled} was acted on and need not be told again. */
    public void heard(List<String> paymentIds) {
        book.heard(paymentIds);
    }

    /**
     * Pays back, at most what came in.
     *
     * @param reason a word for programs, such as {@code too-late}
     * @return false when there is not that much left to pay back; then nothing was done
     */
    public boolean refund(String paymentId, Money amount, String reason) {
        return book.refund(paymentId, amount, reason);
    }

    /** What went back on a payment for that reference. */
    public record PaidBack(String reference, Money amount) {}

    /**
     * Pays back out of all that came in for these references, the latest payment first. Part of the transaction that decides it.
     *
     * @param reason a word for programs
     * @throws IllegalStateException when there isn't that much left: roll back
     */
    public List<PaidBack> refundOf(Collection<String> references, Money amount, String reason) {
        return book.refundOf(references, amount, reason);
    }

    /** Tells once more of money that came in and that nobody acted on. */
    void tellAgain() {
        for (String id : book.unheardFor(BUSY_WITH_IT)) {
            Payment payment = book.find(id);
            if (payment != null && payment.unheard()) {
                tell(payment);
            }
        }
    }

    private void tell(Payment payment) {
        try {
            settled.fire(new PaymentSettled(
                    payment.id(), payment.reference(), payment.amount(), payment.status() == Payment.Status.PAID));
        } catch (RuntimeException e) {
            // the money is on record; it is told again until somebody can act on it
            LOG.log(Level.WARNING, "a payment for " + payment.reference() + " could not be acted on yet", e);
        }
    }
}
