package org.parterre.orders.receipts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.Order;
import org.parterre.programme.Playbill;

/**
 * The receipt of an order, and its invoice where one was issued.
 *
 * @param typed what was typed for an invoice
 * @param trouble what is wrong with it, or null
 */
public record ReceiptPage(
        Order order,
        Playbill playbill,
        Seller.Known seller,
        List<Line> lines,
        List<Tax> taxes,
        @Nullable Invoice invoice,
        Map<String, String> typed,
        @Nullable String trouble) {
    /** A seat, and what the house has for it. */
    public record Line(String what, Money price) {}

    public Money total() {
        return lines.stream().map(Line::price).reduce(Money.ZERO, Money::plus);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String path() {
        return "/orders/" + order.number() + "/receipt?key=" + order.key();
    }
}
