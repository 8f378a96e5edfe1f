package org.parterre.orders.receipts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
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
        @Nullable Invoice invoice,
        Map<String, String> typed,
        @Nullable String trouble) {
    /** What the house has something for: a seat, the charge, a gift. @param rate of the tax in it, null where there is none */
    public record Line(String what, Money price, @Nullable VatRate rate) {}

    public List<Tax> taxes() {
        return Tax.of(lines, Line::price, Line::rate);
    }

    public Money total() {
        return Money.sum(lines, Line::price);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String path() {
        return "/orders/" + order.number() + "/receipt?key=" + order.key();
    }
}
