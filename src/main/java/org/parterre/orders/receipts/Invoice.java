package org.parterre.orders.receipts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;

/**
 * An invoice as it was issued, or a credit note that takes back a part of one.
 *
 * @param credits the invoice that it takes back of, or null for an invoice
 * @param addressee whom it is for, in lines
 * @param vatId the buyer's VAT number, or empty
 * @param whatFor the show and the evening
 */
public record Invoice(
        InvoiceNumber number,
        @Nullable InvoiceNumber credits,
        Instant issuedAt,
        String addressee,
        String vatId,
        String whatFor,
        List<Line> lines) {
    /**
     * One seat, or the charge.
     *
     * @param orderLine the line of the order that it is about, or null for the charge
     * @param price with the tax; less than nothing where it is credited
     * @param tax in that, as it was told
     */
    public record Line(@Nullable Long orderLine, String what, Money price, Money tax, VatRate rate) {}

    public String called() {
        return number.called();
    }

    public int year() {
        return number.year();
    }

    public Money total() {
        return Money.sum(lines, Line::price);
    }

    public List<Tax> taxes() {
        return Tax.of(lines, Line::price, Line::tax, Line::rate);
    }

    /** A credit note of that one, with these lines. @param at when it is issued */
    Invoice credited(InvoiceNumber by, List<Line> of, Instant at) {
        return new Invoice(by, number, at, addressee, vatId, whatFor, of);
    }
}
