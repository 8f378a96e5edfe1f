package org.parterre.payments.refunds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.Counter;
import org.parterre.payments.HandingOver;
import org.parterre.payments.Pauses;
import org.parterre.payments.Payment;
import org.parterre.payments.PaymentGateway.Returning;
import org.parterre.payments.PaymentMethod;
import org.parterre.payments.Refund;
import org.parterre.payments.RefundDone;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Retried;

/** How far each refund has come; one transaction for each step, which only the state before it allows. */
@ApplicationScoped
class RefundBook {
    private static final int LONGEST_FAILURE = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<RefundDone> done;

    @Inject
    Event<HandingOver> handing;

    /** Those whose turn it is, the longest waiting first. */
    List<Long> due() {
        return database.query(
                "SELECT id FROM refund" + Derby.by("refund_by_due")
                        + " WHERE due_at<=? ORDER BY due_at FETCH FIRST 20 ROWS ONLY",
                row -> row.getLong(1),
                clock.millis());
    }

    /** @throws NotFound where there is none */
    @Transactional
    public Refund find(long id) {
        @Nullable Refund refund = entities.find(Refund.class, id);
        if (refund == null) {
            throw new NotFound();
        }
        return refund;
    }

    /**
     * Makes the next step ours and puts the one after it off. To be sent, nothing may be stopped; to ask about it is always right.
     *
     * @return false when it is somebody else's, or may not leave the house
     */
    boolean claim(Refund refund) {
        long now = clock.millis();
        boolean sending = refund.status() == Refund.Status.DUE;
        int before = sending ? refund.attempts() : refund.looks();
        String counted = sending ? "attempts" : "looks";
        return database.update(
                        "UPDATE refund SET due_at=?, " + counted + "=" + counted + "+1 WHERE id=? AND status=? AND "
                                + counted + "=? AND due_at<=?"
                                + (sending ? " AND EXISTS (SELECT 1 FROM refund_brake WHERE stopped_at IS NULL)" : ""),
                        now + Pauses.after(before).toMillis(),
                        refund.id(),
                        refund.status().name(),
                        before,
                        now)
                == 1;
    }

    /** Keeps what the gateway said of it. Hearing the same again changes nothing. */
    @Retried
    @Transactional
    public void becomes(Refund refund, Payment payment, Returning said) {
        boolean open = said.status() == Refund.Status.SENT;
        int changed = database.update(
                "UPDATE refund SET status=?, gateway_refund=?, failure=?, due_at=?, looks=0 WHERE id=? AND status=?"
                        + " AND status<>?",
                said.status().name(),
                said.id(),
                cut(said.failure()),
                open ? clock.millis() + Pauses.after(0).toMillis() : null,
                refund.id(),
                refund.status().name(),
                said.status().name());
        if (changed == 1) {
            write("refund-" + said.status().name().toLowerCase(Locale.ROOT), refund, payment);
            tellIfDone(said.status(), refund, payment, payment.gateway());
        }
    }

    /** Keeps why it was not sent, or not heard of; it has its turn again. */
    void silent(Refund refund, String why) {
        database.update("UPDATE refund SET failure=? WHERE id=? AND status<>'DONE'", cut(why), refund.id());
    }

    /** Has what failed sent once more, as if it never had been. @return false where it didn't fail */
    @Retried
    @Transactional
    public boolean again(Refund refund, Payment payment) {
        int changed = database.update(
                "UPDATE refund SET status='DUE', due_at=?, again=again+1, gateway_refund=NULL, failure=NULL"
                        + " WHERE id=? AND status='FAILED'",
                clock.millis(),
                refund.id());
        if (changed == 1) {
            write("refund-again", refund, payment);
        }
        return changed == 1;
    }

    /**
     * Somebody handed the money over; from then on the counter gave it, whatever way it had come.
     *
     * @param how out of the drawer, back through the card terminal, or by the bank as one pays an invoice
     * @return false where it goes back by itself, or has
     */
    @Retried
    @Transactional
    public boolean handedOver(Refund refund, Payment payment, PaymentMethod how) {
        handing.fire(new HandingOver(refund.id(), audit.who()));
        int changed = database.update(
                "UPDATE refund SET status='DONE', due_at=NULL, failure=NULL, handed=?"
                        + " WHERE id=? AND (status='FAILED' OR (status='DUE' AND due_at IS NULL))",
                how.code(),
                refund.id());
        if (changed == 1) {
            write("refund-handed-over", refund, payment);
            tellIfDone(Refund.Status.DONE, refund, payment, Counter.NAME);
        }
        return changed == 1;
    }

    private void tellIfDone(Refund.Status status, Refund refund, Payment payment, String gateway) {
        if (status == Refund.Status.DONE) {
            Instant now = clock.instant();
            database.update("UPDATE refund SET done_at=? WHERE id=?", now.toEpochMilli(), refund.id());
            done.fire(new RefundDone(refund.id(), payment.id(), gateway, payment.reference(), refund.amount(), now));
        }
    }

    private void write(String what, Refund refund, Payment payment) {
        audit.record(
                what,
                "payment-for:" + payment.reference(),
                payment.gateway() + " " + refund.amount().plain());
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }
}
