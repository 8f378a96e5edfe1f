package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.parterre.mail.Outbox;
import org.parterre.orders.Endings;
import org.parterre.orders.Order;
import org.parterre.platform.persistence.Retried;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Sale;

/** What buyers give to the theatre instead of having it back. */
@ApplicationScoped
public class Gifts {
    @Inject
    BoxOffice boxOffice;

    @Inject
    Endings endings;

    @Inject
    DisplacedLetter letter;

    @Inject
    Outbox outbox;

    /** The seats come free, the tickets count no more, and the price is a gift. */
    @Retried
    @Transactional
    public void give(Order order, List<String> seats) {
        boxOffice.free(
                order.performance(),
                order.live(seats).stream()
                        .map(line -> new Sale(line.seat(), line.id()))
                        .toList());
        outbox.put(letter.thanks(order, endings.give(order.id(), seats)));
    }
}
