package org.parterre.orders.giftcards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.Payment;
import org.parterre.payments.PaymentMethod;

/**
 * What a buyer sees of a purchase.
 *
 * @param payment the last try to pay, or null
 * @param payable whether the buyer may still go and pay
 * @param methods how, the usual way first
 */
public record GiftPurchasePage(
        GiftPurchase purchase, @Nullable Payment payment, boolean payable, List<PaymentMethod> methods) {
    /** The word in which the state is told: {@code paid}, {@code expired}, {@code waiting}, {@code failed}, {@code wrong-amount}. */
    public String state() {
        return switch (purchase.status()) {
            case PAID -> "paid";
            case EXPIRED -> "expired";
            case PENDING -> unpaid();
        };
    }

    private String unpaid() {
        if (payment == null || payment.status() == Payment.Status.OPEN) {
            return "waiting";
        }
        if (payment.status() == Payment.Status.PAID) {
            return payment.asAsked() ? "waiting" : "wrong-amount"; // the card is being made, or the money goes back
        }
        return "failed";
    }

    /** True while the bank may still say something, so that looking again makes sense. */
    public boolean unsettled() {
        return "waiting".equals(state());
    }
}
