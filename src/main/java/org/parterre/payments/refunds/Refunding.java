package org.parterre.payments.refunds;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.GatewayAway;
import org.parterre.payments.GatewayRefuses;
import org.parterre.payments.Gateways;
import org.parterre.payments.Payment;
import org.parterre.payments.PaymentGateway;
import org.parterre.payments.PaymentGateway.Returning;
import org.parterre.payments.Payments;
import org.parterre.payments.Refund;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/** Brings away what is due and asks about what was sent, one by one, outside of any transaction. Every node may. */
@ApplicationScoped
public class Refunding {
    private static final Logger LOG = Logger.getLogger(Refunding.class.getName());

    @Inject
    RefundBook book;

    @Inject
    Payments payments;

    @Inject
    Gateways gateways;

    @Inject
    Settings settings;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(settings.sweepInterval(), "bring money back", this::sweep);
    }

    private void sweep() {
        Set<String> away = new HashSet<>(); // one round waits for a silent gateway once
        Jobs.each(book.due(), "bring money back", id -> {
            Refund refund = book.find(id);
            Payment payment = payment(refund);
            if (!away.contains(payment.gateway()) && book.claim(refund) && !bring(refund, payment)) {
                away.add(payment.gateway());
            }
        });
    }

    /** @return false where the gateway was silent */
    private boolean bring(Refund refund, Payment payment) {
        try {
            book.becomes(refund, payment, returning(refund, payment));
            return true;
        } catch (GatewayRefuses no) {
            LOG.log(Level.WARNING, "a refund for {0} was refused: {1}", new Object[] {
                payment.reference(), no.getMessage()
            });
            book.becomes(refund, payment, new Returning(null, Refund.Status.FAILED, no.getMessage()));
            return true;
        } catch (GatewayAway silent) {
            book.silent(refund, String.valueOf(silent.getMessage()));
            return false;
        }
    }

    private Returning returning(Refund refund, Payment payment) {
        PaymentGateway gateway = gateways.of(payment);
        @Nullable Returning there = refund.mayBeThere() ? gateway.lookFor(payment, refund) : null;
        if (there != null) {
            return there;
        }
        if (refund.status() == Refund.Status.SENT) {
            throw new GatewayRefuses("the gateway has no such refund any more");
        }
        return gateway.sendBack(payment, refund);
    }

    private Payment payment(Refund refund) {
        return Objects.requireNonNull(payments.find(refund.payment()), "a refund of a payment");
    }
}
