package org.parterre.reporting.settlement;

import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;

/**
 * Lines of paid orders that are alike.
 *
 * @param zone the id of the price zone in the plan of that evening
 * @param price of each of them, with the tax
 * @param ended how they came to their end, or null while they live
 * @param kept what the house keeps of each that came to its end
 * @param count how many there are
 */
record Sold(
        long performance,
        String zone,
        long tariff,
        Money price,
        VatRate rate,
        @Nullable String ended,
        Money kept,
        long count) {
    boolean live() {
        return ended == null;
    }

    /** What the house has for all of them. */
    Money earned() {
        return times(each());
    }

    /** The tax in that: each line's, rounded by itself. */
    Money vat() {
        return times(rate.within(each()));
    }

    /** What all of them cost. */
    Money paid() {
        return times(price);
    }

    private Money each() {
        return live() ? price : kept;
    }

    private Money times(Money one) {
        return new Money(Math.multiplyExact(one.cents(), count));
    }
}
