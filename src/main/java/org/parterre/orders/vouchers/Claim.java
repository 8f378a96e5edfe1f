package org.parterre.orders.vouchers;

import java.util.List;
import org.parterre.money.Money;
import org.parterre.programme.Charges;

/**
 * What somebody wants to pay with a code.
 *
 * @param email the buyer's; empty while nobody said so
 * @param charges what comes on top of the seats · @param donation what the buyer gives besides
 */
public record Claim(long production, String email, List<Spot> spots, Charges charges, Money donation) {
    /** One seat at a tariff. @param tariff its code */
    public record Spot(String zone, String tariff, Money price) {}

    /** What there is to pay when that much is taken off the seats. */
    Money rest(Money discount) {
        Money seats = Money.sum(spots, Spot::price).minus(discount);
        return seats.plus(charges.on(seats)).plus(donation);
    }
}
