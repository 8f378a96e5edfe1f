package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * The window: cash, the card terminal, an invoice. Somebody of the box office has seen to the money, and that it was paid is what
 * they say; nobody else knows. What goes back there, goes back from hand to hand.
 */
@ApplicationScoped
public class Counter implements PaymentGateway {
    static final String NAME = "counter";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public Standing ask(Payment payment) {
        return new Standing(Payment.Status.PAID, payment.amount());
    }

    @Override
    public boolean paysBack() {
        return false;
    }

    @Override
    public Returning sendBack(Payment payment, Refund refund) {
        throw new GatewayRefuses("handed over at the counter");
    }

    @Override
    public @Nullable Returning lookFor(Payment payment, Refund refund) {
        return null;
    }
}
