package org.parterre.orders.displaced;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.programme.Playbill;
import org.parterre.venue.SeatLabel;

/**
 * The page on which a buyer says what is to become of seats of an evening that was called off.
 *
 * @param other the evening on which seats are held, or null
 * @param proposed the seats that are held there
 * @param answer what was answered so far, or null
 * @param done whether it was carried out
 * @param refusal why the last answer did not work, or null
 */
public record AnswerPage(
        Order order,
        Playbill playbill,
        Displacement displacement,
        @Nullable Playbill other,
        List<SeatLabel> proposed,
        Displacement.@Nullable Answer answer,
        boolean done,
        @Nullable String refusal) {
    static String path(Order order) {
        return "/orders/" + order.number() + "/answer?key=" + order.key();
    }

    public String path() {
        return path(order);
    }

    /** What the seats cost: all that is a gift where the buyer gives it. */
    public Money price() {
        return Money.sum(order.live(), OrderLine::price);
    }

    /** What goes back: with the last seats the charge does, too. */
    public Money back() {
        return price().plus(order.serviceEarned());
    }

    /** The seats that are still the buyer's. */
    public List<String> seats() {
        return order.live().stream().map(OrderLine::seat).toList();
    }

    /** Whether there is still something to say. */
    public boolean open() {
        return !done && !seats().isEmpty();
    }
}
