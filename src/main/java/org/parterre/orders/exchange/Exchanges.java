package org.parterre.orders.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Checkout;
import org.parterre.orders.Order;
import org.parterre.orders.PlaceOrder;
import org.parterre.orders.Placed;
import org.parterre.orders.returns.ReturnPolicies;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;

/** Exchanges seats that are paid for others, within what the organiser promised. */
@ApplicationScoped
public class Exchanges {
    @Inject
    Checkout checkout;

    @Inject
    Programme programme;

    @Inject
    ReturnPolicies policies;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Clock clock;

    /**
     * Gives these seats of an order for those of a hold.
     *
     * @param wanted a tariff for each seat of the hold
     * @param method how to pay the difference; null leaves it to the house
     * @param key the client's Idempotency-Key, or null
     * @return the new order: PAID where nothing was to be paid, else waiting for the difference while the old seats stay
     * @throws org.parterre.orders.LinesGone where a seat isn't the order's (any more) · @throws NotExchangeable
     * @throws org.parterre.seats.HoldExpired and whatever else an order is refused for
     */
    public Placed exchange(
            Order order,
            Collection<String> seats,
            String hold,
            List<PlaceOrder.Line> wanted,
            @Nullable String method,
            @Nullable String key,
            BoxOffice.Asker asker) {
        Playbill bill = programme.playbill(order.performance());
        if (asker == BoxOffice.Asker.AUDIENCE) {
            requireExchangeable(bill);
        }
        if (programme.playbill(boxOffice.recall(hold).performance()).production() != bill.production()) {
            throw NotExchangeable.otherProduction();
        }
        String what = order.number() + " " + String.join(" ", new TreeSet<>(seats));
        return checkout.exchange(
                order, seats, new PlaceOrder(hold, order.buyer(), wanted, method, key).inExchangeFor(what), asker);
    }

    /** @throws NotExchangeable where the audience may not, or no longer, exchange seats of that evening */
    void requireExchangeable(Playbill bill) {
        boolean off = bill.saleState(clock.instant()) == Playbill.SaleState.CANCELLED;
        if (!off && !policies.of(bill.production()).exchanges(clock.instant(), bill.startsAt())) {
            throw NotExchangeable.tooLate();
        }
    }
}
