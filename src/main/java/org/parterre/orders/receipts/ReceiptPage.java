package org.parterre.orders.receipts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.orders.Order;
import org.parterre.programme.Playbill;

/**
 * The receipt of an order, and its invoice and credit notes where they were issued.
 *
 * @param issued the invoice first
 * @param toCredit what a credit note would take back now
 * @param typed what was typed for an invoice
 * @param trouble what is wrong with it, or null
 */
public record ReceiptPage(
        Order order,
        Playbill playbill,
        Seller.Known seller,
        List<Line> lines,
        List<Invoice> issued,
        List<Invoice.Line> toCredit,
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

    /** What a credit note would come to. */
    public Money credit() {
        return Money.sum(toCredit, Invoice.Line::price);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String path() {
        return path(order, "");
    }

    /** Where a credit note is asked for. */
    public String creditPath() {
        return path(order, "/credit-note");
    }

    static String path(Order order, String rest) {
        return "/orders/" + order.number() + "/receipt" + rest + "?key=" + order.key();
    }
}
