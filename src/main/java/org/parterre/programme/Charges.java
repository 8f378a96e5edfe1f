package org.parterre.programme;

import org.parterre.money.Money;
import org.parterre.money.VatRate;

/**
 * What an order for an evening costs besides its seats, and the tax in both.
 *
 * @param vat the rate that holds on the evening's day; the charge has the tax of what it is for
 * @param service for each order of the audience, whatever is in it; zero for none
 * @param donations whether they are asked for a gift
 */
public record Charges(VatRate vat, Money service, boolean donations) {
    /** What comes on top of seats that cost that much: nothing where they are free. */
    public Money on(Money seats) {
        return seats.equals(Money.ZERO) ? Money.ZERO : service;
    }

    /** For staff, and for what is no new sale. */
    public Charges waived() {
        return new Charges(vat, Money.ZERO, false);
    }
}
