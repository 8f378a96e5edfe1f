package org.parterre.orders.receipts;

import java.time.Instant;
import java.util.List;
import org.parterre.money.Money;
import org.parterre.money.VatRate;

/**
 * An invoice as it was issued.
 *
 * @param addressee whom it is for, in lines
 * @param vatId the buyer's VAT number, or empty
 * @param whatFor the show and the evening
 */
public record Invoice(
        int year, int number, Instant issuedAt, String addressee, String vatId, String whatFor, List<Line> lines) {
    /** One seat. */
    public record Line(String what, Money price, VatRate rate) {}

    /** {@code 2026-00017}. */
    public String called() {
        String digits = "0000" + number;
        return year + "-" + (number > 99_999 ? String.valueOf(number) : digits.substring(digits.length() - 5));
    }

    public Money total() {
        return lines.stream().map(Line::price).reduce(Money.ZERO, Money::plus);
    }

    public List<Tax> taxes() {
        return Tax.of(lines, Line::price, Line::rate);
    }
}
