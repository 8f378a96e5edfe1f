package org.parterre.orders.exchange;

import java.util.List;
import org.parterre.money.Money;
import org.parterre.orders.CheckoutPage;
import org.parterre.orders.Order;
import org.parterre.programme.Playbill;

/**
 * The checkout of an exchange.
 *
 * @param checkout the new seats, as anybody would buy them
 * @param order the one whose seats are given
 * @param from the evening of those
 */
public record ExchangePage(CheckoutPage checkout, Order order, Playbill from, List<EveningsPage.Given> given) {
    public Money worth() {
        return Money.sum(given, EveningsPage.Given::worth);
    }

    /** Whether seats are given that cost nothing: then only the house knows what the new ones cost. */
    public boolean coded() {
        return given.stream().anyMatch(one -> one.worth().equals(Money.ZERO));
    }

    /** What is to be paid, or nothing. */
    public Money due() {
        return new Money(Math.max(0, checkout.total().minus(worth()).cents()));
    }

    /** What goes back, or nothing. */
    public Money back() {
        return new Money(Math.max(0, worth().minus(checkout.total()).cents()));
    }
}
