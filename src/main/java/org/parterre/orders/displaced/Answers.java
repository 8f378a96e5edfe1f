package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.parterre.orders.Order;
import org.parterre.orders.displaced.Displacement.Answer;
import org.parterre.orders.displaced.Displacement.Displaced;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Retried;

/** What buyers answer. They may change their minds until it is carried out. */
@ApplicationScoped
public class Answers {
    @Inject
    DisplacementBook book;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Keeps an answer; it is carried out soon.
     *
     * @throws NotFound for an order whose evening takes place
     * @throws AnsweredBefore when an answer was carried out already
     * @throws NoSeatsToKeep where no seats are held on another evening
     */
    @Retried
    @Transactional
    public void answer(Order order, Answer answer) {
        Displaced displaced = book.displaced(order.id());
        if (displaced == null) {
            throw new NotFound();
        }
        if (answer == Answer.KEEP && displaced.hold() == null) {
            throw new NoSeatsToKeep();
        }
        if (!book.answer(order.id(), answer, clock.instant())) {
            throw new AnsweredBefore();
        }
        audit.record("displaced-answered", "order:" + order.number(), answer.name());
    }
}
