package org.parterre.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;

/**
 * When a gateway is asked about a payment, beside the times when it rings by itself: buyers look again and again, and each look
 * may go through a network; and who never comes back from a gateway that never rings is asked about all the same.
 */
@ApplicationScoped
class Inquiries {
    private static final long MOMENT_MILLIS = 2000;
    private static final int MOST_REMEMBERED = 10_000;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final Map<String, Instant> lately = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** True where nobody at this node asked the same within the last two seconds; whoever is told so asks. */
    boolean notJustNow(Payment payment) {
        if (payment.gatewayId() == null) {
            return true; // nothing goes through a network
        }
        Instant now = clock.instant();
        synchronized (lately) {
            Instant before = lately.get(payment.id());
            if (before != null && now.isBefore(before.plusMillis(MOMENT_MILLIS)) && !now.isBefore(before)) {
                return false;
            }
            lately.put(payment.id(), now);
            return true;
        }
    }

    /** Open payments whose time to be asked about has come, the longest waiting first. */
    List<String> due() {
        return database.query(
                "SELECT id FROM payment" + Derby.by("payment_by_look")
                        + " WHERE look_at<=? ORDER BY look_at FETCH FIRST 20 ROWS ONLY",
                row -> row.getString(1),
                clock.millis());
    }

    /** Puts the next look off. @return false when somebody else just did: then it is theirs to ask */
    boolean claim(Payment payment) {
        long now = clock.millis();
        return database.update(
                        "UPDATE payment SET look_at=?, looks=looks+1 WHERE id=? AND looks=? AND look_at<=?",
                        now + Pauses.after(payment.looks()).toMillis(),
                        payment.id(),
                        payment.looks(),
                        now)
                == 1;
    }

    /** Something may have happened, and could not be asked about: not only when its turn comes. */
    void soon(Payment payment) {
        long then = clock.instant().plus(Pauses.after(0)).toEpochMilli();
        database.update("UPDATE payment SET look_at=? WHERE id=? AND look_at>?", then, payment.id(), then);
    }

    /** The same for money that goes back on it. */
    void refundsSoon(Payment payment) {
        long now = clock.millis();
        database.update(
                "UPDATE refund SET due_at=? WHERE payment_id=? AND status='SENT' AND due_at>?", now, payment.id(), now);
    }

    /** From now on the gateway knows of it, and by which name. @return whether it had none: of two who tell it the first is believed */
    boolean begun(Payment payment, String gatewayId, String checkoutUrl) {
        return database.update(
                        "UPDATE payment SET gateway_id=?, checkout_url=?, look_at=?, looks=0, version=version+1"
                                + " WHERE id=? AND gateway_id IS NULL",
                        gatewayId,
                        checkoutUrl,
                        clock.instant().plus(Pauses.after(0)).toEpochMilli(),
                        payment.id())
                == 1;
    }
}
