package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;

/** What whoever is paid needs: opens payments, says how they stand, pays back. What gateways say comes in by {@link Settling}. */
@ApplicationScoped
public class Payments {
    @Inject
    PaymentBook book;

    @Inject
    Gateways gateways;

    @Inject
    Inquiries inquiries;

    @Inject
    Settling settling;

    /**
     * A payment that somebody is to make.
     *
     * @param reference what it is for, at most 20 characters
     * @param returnTo the path to which the buyer comes back
     * @param method how, as {@link #requireMethod} lets it; null leaves it to the house
     */
    public record Opening(
            String reference, Money amount, String returnTo, AuditTrail.Who who, @Nullable String method) {}

    /** The ways to pay that somebody may choose from, the usual one first; none where the house can't be paid. */
    public List<PaymentMethod> methods(boolean byStaff) {
        return gateways.offered(byStaff);
    }

    /**
     * @param method null leaves it to the house
     * @throws UnknownMethod where the house takes no payments of that kind, or not from somebody who isn't staff
     */
    public void requireMethod(@Nullable String method, boolean byStaff) {
        gateways.chosen(method, byStaff);
    }

    /** Opens payments in the transaction at hand, in their order; nothing remote is asked. @throws UnknownMethod */
    public List<Payment> open(List<Opening> all) {
        return all.isEmpty() ? List.of() : book.open(all);
    }

    /** Asks about every payment of that reference that is still open, where that was not done a moment ago. */
    @Transactional(Transactional.TxType.NEVER)
    public void askAll(String reference) {
        book.of(reference).stream()
                .filter(payment -> payment.status() == Payment.Status.OPEN)
                .filter(inquiries::notJustNow)
                .forEach(settling::askIfThere);
    }

    /** The latest payment of that reference that can still be paid, or null. */
    public @Nullable Payment waiting(String reference) {
        return book.of(reference).stream()
                .filter(payment -> payment.status() == Payment.Status.OPEN)
                .findFirst()
                .orElse(null);
    }

    /** The latest payment of that reference, or null where there is none. */
    public @Nullable Payment latest(String reference) {
        return book.of(reference).stream().findFirst().orElse(null);
    }

    /** The payment with that id, or null. */
    public @Nullable Payment find(String paymentId) {
        return book.find(paymentId);
    }

    /** Says, in the transaction that acts on them, that {@link PaymentSettled} was acted on and need not be told again. */
    public void heard(List<String> paymentIds) {
        book.heard(paymentIds);
    }

    /**
     * Decides, in the transaction at hand, that money goes back that came in and that nobody has acted on yet: at most what came in.
     * It is brought away later.
     *
     * @param reason a word for programs, such as {@code too-late}
     * @return false when somebody acted on it before; then nothing was done
     * @throws IllegalStateException when there is not that much left to pay back: roll back, so that the money stays unheard. It is
     *     told again then, and the office sees that nobody could act on it
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
}
