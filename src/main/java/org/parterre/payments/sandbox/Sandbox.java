package org.parterre.payments.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.Payment;
import org.parterre.payments.PaymentGateway;
import org.parterre.payments.Refund;
import org.parterre.platform.Settings;

/** A bank that moves no money, for trying things out; only in demo mode. It has a memory of its own, as a real one has. */
@ApplicationScoped
public class Sandbox implements PaymentGateway {
    static final String NAME = "sandbox";
    private static final int MOST_REMEMBERED = 100_000;

    private final Map<String, Payment.Status> memory = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Payment.Status> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Inject
    Settings settings;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean open() {
        return settings.demo();
    }

    @Override
    public Standing ask(Payment payment) {
        return new Standing(says(payment.id()), payment.amount());
    }

    /** What the bank would say of that payment, asked now. */
    synchronized Payment.Status says(String paymentId) {
        return memory.getOrDefault(paymentId, Payment.Status.OPEN);
    }

    /** What happened at the bank; money that is in stays in. */
    synchronized void happened(String paymentId, Payment.Status outcome) {
        memory.merge(paymentId, outcome, (before, after) -> before == Payment.Status.PAID ? before : after);
    }

    @Override
    public boolean paysBack() {
        return true;
    }

    @Override
    public Returning sendBack(Payment payment, Refund refund) {
        return new Returning(refund.key(), Refund.Status.DONE, null);
    }

    @Override
    public @Nullable Returning lookFor(Payment payment, Refund refund) {
        return null; // nothing happens there that could go unheard
    }
}
