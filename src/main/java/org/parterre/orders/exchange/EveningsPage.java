package org.parterre.orders.exchange;

import java.util.List;
import org.parterre.money.Money;
import org.parterre.orders.Order;
import org.parterre.programme.Playbill;
import org.parterre.venue.SeatLabel;

/**
 * The page on which a buyer chooses the evening of the other seats.
 *
 * @param given the seats that are to be given
 * @param evenings those that can be bought for, the one of the order first where it is one of them
 */
public record EveningsPage(Order order, Playbill playbill, List<Given> given, List<Evening> evenings) {
    /** A seat that is to be given, and what it is worth. */
    public record Given(String seat, SeatLabel label, Money worth) {}

    /** An evening, and how many seats it has left. */
    public record Evening(Playbill bill, int free, boolean same) {}

    public Money worth() {
        return Money.sum(given, Given::worth);
    }
}
