package org.parterre.orders.vouchers;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;

/**
 * What the codes of a buyer do for an order: a voucher makes its seats cheaper, a gift card pays of what they cost then.
 *
 * @param off what comes off each seat, in the order of the claim; empty where nothing does
 * @param gift what a gift card pays of it
 */
public record Reduction(@Nullable Taken voucher, List<Money> off, @Nullable Long card, Money gift) {
    /** Nothing: there was no code. */
    public static final Reduction NONE = new Reduction(null, List.of(), null, Money.ZERO);

    /** A voucher, how often it is used by that, and what for. @param perBuyer how often one buyer may */
    public record Taken(long voucher, String code, int uses, int perBuyer, Money amount) {}

    public Money off(int seat) {
        return off.isEmpty() ? Money.ZERO : off.get(seat);
    }

    public Money discount() {
        return Money.sum(off, Function.identity());
    }
}
