package org.parterre.orders.displaced;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.parterre.orders.Checkout;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.orders.Orders;
import org.parterre.orders.displaced.Displacement.Answer;
import org.parterre.orders.displaced.Displacement.Displaced;
import org.parterre.orders.returns.Cancellations;
import org.parterre.platform.Refusal;
import org.parterre.seats.BoxOffice;

/** Carries out what a buyer answered, in the transactions of those who do such things. */
@ApplicationScoped
class CarryingOut {
    @Inject
    DisplacementBook book;

    @Inject
    Orders orders;

    @Inject
    Checkout checkout;

    @Inject
    Cancellations cancellations;

    @Inject
    Gifts gifts;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Clock clock;

    /** Where it can't be done it says so of the order and leaves it as it is. */
    void carryOut(Displacement one, String number) {
        Order order = Objects.requireNonNull(orders.byNumber(number));
        Displaced displaced = Objects.requireNonNull(book.displaced(order.id()));
        if (!book.begin(order.id(), displaced.answer(), clock.instant())) {
            return; // the buyer had a second thought: that is for the next round
        }
        List<String> seats = order.live().stream().map(OrderLine::seat).toList();
        try {
            if (!seats.isEmpty()) { // else all of them were given back or exchanged, perhaps by an earlier try of this
                carryOut(answer(one, displaced), order, seats, displaced);
            }
            letGo(displaced);
            book.done(order.id(), clock.instant());
        } catch (Refusal refusal) {
            if (refusal.status() != 409 && refusal.status() != 404) {
                throw refusal;
            }
            book.failed(order.id(), refusal.type());
        }
    }

    private void carryOut(Answer answer, Order order, List<String> seats, Displaced displaced) {
        switch (answer) {
            case KEEP -> checkout.rehome(order, seats, boxOffice.find(Objects.requireNonNull(displaced.hold())));
            case REFUND -> cancellations.giveBack(order, seats);
            case VOUCHER -> gifts.exchangeForACard(order, seats);
            case GIVE -> gifts.give(order, seats);
        }
    }

    /** What was held and isn't kept is for others. */
    private void letGo(Displaced displaced) {
        if (displaced.hold() != null && orders.ofHold(displaced.hold()) == null) {
            boxOffice.release(displaced.hold());
        }
    }

    /** Who said nothing gets what the organiser said, and the money where there are no seats to keep. */
    private static Answer answer(Displacement one, Displaced displaced) {
        Answer answer = displaced.answer();
        if (answer != null) {
            return answer;
        }
        return displaced.hold() == null ? Answer.REFUND : one.otherwise();
    }
}
