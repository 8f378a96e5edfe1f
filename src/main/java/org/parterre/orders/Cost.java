package org.parterre.orders;

import java.util.List;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.programme.Charges;

/**
 * What an order costs: its seats, and what comes on top of them.
 *
 * @param vat the rate of the tax in the seats and in the charge
 * @param donation what the buyer gives besides; there is no tax in it
 */
record Cost(List<Pricing.Priced> lines, VatRate vat, Money service, Money donation) {
    static Cost of(List<Pricing.Priced> lines, Charges charges, Money donation) {
        return new Cost(lines, charges.vat(), charges.on(Money.sum(lines, Pricing.Priced::price)), donation);
    }
}
