package org.parterre.payments;

import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;

/**
 * Whoever moves the money. None of its methods is called inside a transaction, for behind them may be a network; each may be
 * called again with the same without anything being done twice.
 */
public interface PaymentGateway {
    /** The word by which payments remember it. */
    String name();

    /** Whether this house can be paid through it. */
    boolean open();

    /**
     * How a payment stands there, asked now.
     *
     * @throws GatewayAway when it can't be said
     */
    Standing ask(Payment payment);

    /** Whether money goes back through it by itself; otherwise somebody hands it over. */
    boolean paysBack();

    /**
     * Sends money back, unless it was sent under the same {@link Refund#key} before.
     *
     * @throws GatewayAway when nobody knows whether it was sent
     * @throws GatewayRefuses when it surely was not
     */
    Returning sendBack(Payment payment, Refund refund);

    /**
     * What became of money that was sent back, or perhaps was.
     *
     * @return null where the gateway has no such refund that didn't fail
     * @throws GatewayAway when it can't be said
     */
    @Nullable
    Returning lookFor(Payment payment, Refund refund);

    /**
     * How a payment stands at the gateway, and for how much it is there.
     *
     * @param takenBack what the buyer's bank took back of it up to now, without the house having sent it
     */
    record Standing(Payment.Status status, Money amount, Money takenBack) {
        public Standing(Payment.Status status, Money amount) {
            this(status, amount, Money.ZERO);
        }
    }

    /**
     * How a refund stands at the gateway.
     *
     * @param id what it is called there, at most 64 characters; null where it has no name
     * @param failure why it failed, for the office; null where it didn't
     */
    record Returning(@Nullable String id, Refund.Status status, @Nullable String failure) {}
}
