package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Together;

/** Where all that gateways say comes in, whoever made them speak: the fact is kept, committed, and then told. */
@ApplicationScoped
public class Settling {
    private static final Logger LOG = Logger.getLogger(Settling.class.getName());
    /** Somebody is probably just acting on it. */
    private static final Duration BUSY_WITH_IT = Duration.ofSeconds(5);

    @Inject
    PaymentBook book;

    @Inject
    Gateways gateways;

    @Inject
    Inquiries inquiries;

    @Inject
    Chargebacks chargebacks;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<PaymentSettled> settled;

    private final Map<String, Integer> inVain = new ConcurrentHashMap<>();

    private final Together<PaymentBook.Said, Boolean> speaking =
            new Together<>(said -> List.of(said.payment().id()), all -> book.settle(all));

    /**
     * Asks the gateway how it stands and settles accordingly. Money that is in is not asked about any more.
     *
     * @return the payment as it is known then · @throws GatewayAway when it did not say; nothing has changed then
     */
    @Transactional(Transactional.TxType.NEVER)
    public Payment ask(Payment payment) {
        if (payment.status() == Payment.Status.PAID) {
            return heardOf(payment, payment.unheard());
        }
        PaymentGateway.Standing standing = gateways.of(payment).ask(payment);
        Payment now = settle(payment, standing.status(), standing.amount());
        if (standing.takenBack().cents() > 0) {
            chargebacks.hear(payment, standing.takenBack());
        }
        return now;
    }

    /** @return the payment as it is known then: as before, where the gateway is away */
    @Transactional(Transactional.TxType.NEVER)
    public Payment askIfThere(Payment payment) {
        try {
            return ask(payment);
        } catch (GatewayAway silent) {
            inquiries.soon(payment); // the house goes on asking by itself
            return payment;
        }
    }

    /**
     * Somebody rang for it: asks, and soon looks after what goes back on it, too.
     *
     * @return false where they are to ring again: nobody could say what was charged back, and the house won't ask by itself
     */
    @Transactional(Transactional.TxType.NEVER)
    boolean rung(String gateway, String id) {
        Payment payment = book.ofGateway(gateway, id);
        if (payment == null) {
            payment = book.find(id); // a gateway that has no name of its own for it
        }
        if (payment == null || !payment.gateway().equals(gateway)) {
            return true;
        }
        boolean heard = payment.status() != Payment.Status.PAID || heardOfChargebacks(payment);
        askIfThere(payment);
        inquiries.refundsSoon(payment);
        return heard;
    }

    /** Money that is in stays in, but for what the buyer's bank takes back: the gateway rings for that, too. */
    private boolean heardOfChargebacks(Payment payment) {
        try {
            chargebacks.hear(payment, gateways.of(payment).ask(payment).takenBack());
            return true;
        } catch (GatewayAway silent) {
            return false;
        }
    }

    /**
     * From now on the gateway knows of it.
     *
     * @param gatewayId what it is called there
     * @param checkoutUrl the page there on which it is paid
     * @return the payment as it is known then: of two who tell it at once the first is believed
     */
    @Transactional(Transactional.TxType.NEVER)
    public Payment begun(Payment payment, String gatewayId, String checkoutUrl) {
        inquiries.begun(payment, gatewayId, checkoutUrl);
        return Objects.requireNonNull(book.find(payment.id()), "a payment that was there");
    }

    /** The same, where the gateway said what happened to as much as was asked. */
    @Transactional(Transactional.TxType.NEVER)
    public Payment settle(Payment payment, Payment.Status said) {
        return settle(payment, said, payment.amount());
    }

    /**
     * Keeps what the gateway said, commits, and then tells of it. Hearing the same again changes nothing.
     *
     * @param came how much is in, where it is paid
     * @return the payment as it is known then
     */
    @Transactional(Transactional.TxType.NEVER)
    public Payment settle(Payment payment, Payment.Status said, Money came) {
        if (!payment.isNews(said)) {
            return heardOf(payment, payment.unheard());
        }
        if (speaking.join(new PaymentBook.Said(payment, said, came, audit.who()))) {
            payment.settle(said, came, clock.instant()); // as the book has it now
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
                    payment.id(),
                    payment.reference(),
                    payment.amount(),
                    payment.status() == Payment.Status.PAID,
                    payment.asAsked()));
            inVain.remove(payment.id());
        } catch (RuntimeException e) {
            // the money is on record; it is told again until somebody can act on it, and the office sees it
            int times = inVain.merge(payment.id(), 1, Integer::sum);
            if (Integer.bitCount(times) == 1) { // the first, the second, the fourth …
                LOG.log(Level.WARNING, "a payment for " + payment.reference() + " could not be acted on yet", e);
            }
        }
    }
}
