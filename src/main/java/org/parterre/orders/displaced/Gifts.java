package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.parterre.mail.Outbox;
import org.parterre.money.Money;
import org.parterre.orders.Endings;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.orders.vouchers.GiftCards;
import org.parterre.platform.persistence.Retried;
import org.parterre.seats.BoxOffice;

/** What buyers have or do instead of having their money back: a gift card, or a gift to the theatre. */
@ApplicationScoped
public class Gifts {
    @Inject
    BoxOffice boxOffice;

    @Inject
    Endings endings;

    @Inject
    DisplacedLetter letter;

    @Inject
    GiftCards cards;

    @Inject
    Outbox outbox;

    /** The seats come free, the tickets count no more, and the price stands on a gift card. */
    @Retried
    @Transactional
    public void exchangeForACard(Order order, List<String> seats) {
        free(order, seats);
        Money price = Money.sum(order.live(seats), OrderLine::price);
        Endings.Ended done = endings.end(order.id(), seats, OrderLine.End.CANCELLED, line -> Money.ZERO);
        Order ended = done.order();
        Money worth = price.plus(done.charge());
        if (worth.cents() > 0) {
            GiftCards.Issued card = cards.issueFor(ended.number(), worth, "order " + ended.number());
            outbox.put(letter.card(ended, card.code(), worth));
        }
    }

    private void free(Order order, List<String> seats) {
        boxOffice.free(order.performance(), Order.sales(order.live(seats)));
    }

    /** The seats come free, the tickets count no more, and the price is a gift. */
    @Retried
    @Transactional
    public void give(Order order, List<String> seats) {
        free(order, seats);
        outbox.put(letter.thanks(order, endings.give(order.id(), seats)));
    }
}
