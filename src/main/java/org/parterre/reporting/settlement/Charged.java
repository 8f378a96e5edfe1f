package org.parterre.reporting.settlement;

import org.parterre.money.Money;
import org.parterre.money.VatRate;

/**
 * Charges of paid orders that are alike: what they cost besides their seats. They are the ticket system's, and nothing that house and
 * company divide.
 *
 * @param each what the house has of each, with the tax
 */
record Charged(VatRate rate, Money each, long count) {
    Money gross() {
        return times(each);
    }

    /** The tax in that: each charge's, rounded by itself. */
    Money vat() {
        return times(rate.within(each));
    }

    Money net() {
        return gross().minus(vat());
    }

    private Money times(Money one) {
        return new Money(Math.multiplyExact(one.cents(), count));
    }
}
