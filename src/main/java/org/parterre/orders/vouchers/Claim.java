package org.parterre.orders.vouchers;

import java.util.List;
import org.parterre.money.Money;

/**
 * What somebody wants to pay with a code.
 *
 * @param email the buyer's; empty while nobody said so
 */
public record Claim(long production, String email, List<Spot> spots) {
    /** One seat at a tariff. @param tariff its code */
    public record Spot(String zone, String tariff, Money price) {}

    /** The same for something without a code. */
    Money total() {
        return spots.stream().map(Spot::price).reduce(Money.ZERO, Money::plus);
    }
}
