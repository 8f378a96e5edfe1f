package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Outbox;
import org.parterre.orders.Order;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Retried;
import org.parterre.seats.Hold;
import org.parterre.seats.SeatsTaken;
import org.parterre.seats.SettingAside;

/** Holds what was found for an order and tells its buyer, in one transaction. */
@ApplicationScoped
class Telling {
    /** Whoever answers in the last moment shall still find them. */
    private static final Duration AND_A_LITTLE = Duration.ofHours(1);

    @Inject
    DisplacementBook book;

    @Inject
    SettingAside seats;

    @Inject
    DisplacedLetter letter;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @throws SeatsTaken when somebody has one of the seats: then nothing was done */
    @Retried
    @Transactional
    public void tell(Displacement one, Order order, SettingAside.@Nullable Chosen chosen) {
        Hold hold = chosen == null
                ? null
                : seats.keep(
                        chosen,
                        Duration.between(clock.instant(), one.answerUntil()).plus(AND_A_LITTLE));
        book.tell(order.id(), one.performance(), hold == null ? null : hold.token(), clock.instant());
        outbox.put(letter.of(one, order, hold));
        audit.record(
                "order-displaced",
                "order:" + order.number(),
                hold == null ? "" : "performance:" + hold.performance() + " " + String.join(" ", hold.seats()));
    }
}
