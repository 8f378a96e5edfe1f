package org.parterre.orders.receipts;

/** What an invoice or a credit note is called by: both are of one series, without a gap within a year. */
public record InvoiceNumber(int year, int number) {
    private static final int SHORTEST = 5;

    /** {@code 2026-00017}. */
    public String called() {
        String digits = "0000" + number;
        return year + "-" + (number > 99_999 ? String.valueOf(number) : digits.substring(digits.length() - SHORTEST));
    }
}
