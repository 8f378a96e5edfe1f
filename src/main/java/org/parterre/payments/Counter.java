package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;

/**
 * The window: cash, the card terminal, an invoice. Somebody of the box office has seen to the money, and that it was paid is what
 * they say; nobody else knows. What goes back there, goes back from hand to hand.
 */
@ApplicationScoped
public class Counter implements PaymentGateway {
    public static final String NAME = "counter";

    /** How money comes in and goes back there. */
    public static final List<PaymentMethod> WAYS = Arrays.stream(PaymentMethod.values())
            .filter(method -> method.gateway().equals(NAME))
            .toList();

    @Override
    public String name() {
        return NAME;
    }

    /** The way to pay at the counter with that code. @throws BadInput where it is none */
    public static PaymentMethod way(String code) {
        return PaymentMethod.of(code).filter(WAYS::contains).orElseThrow(() -> new BadInput("how", "bad.handed-how"));
    }

    /** The way by which money that was paid so usually goes back from hand to hand: as it came, and else out of the drawer. */
    public static PaymentMethod wayBack(String method) {
        return PaymentMethod.of(method).filter(WAYS::contains).orElse(PaymentMethod.CASH);
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
