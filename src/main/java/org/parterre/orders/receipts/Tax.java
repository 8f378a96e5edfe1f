package org.parterre.orders.receipts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;

/**
 * The tax at one rate.
 *
 * @param gross the prices, which include it
 */
public record Tax(VatRate rate, Money gross, Money tax) {
    public Money net() {
        return gross.minus(tax);
    }

    /** The tax of these lines by rate, the lowest first: the sum of each line's, rounded line by line; a line without a rate has none. */
    static <T> List<Tax> of(Collection<T> lines, Function<T, Money> price, Function<T, @Nullable VatRate> rate) {
        return of(
                lines,
                price,
                line -> {
                    VatRate at = rate.apply(line);
                    return at == null ? Money.ZERO : at.within(price.apply(line));
                },
                rate);
    }

    /** The same where the tax of each line is known. */
    static <T> List<Tax> of(
            Collection<T> lines,
            Function<T, Money> price,
            Function<T, Money> tax,
            Function<T, @Nullable VatRate> rate) {
        Map<VatRate, Tax> byRate = new TreeMap<>(Comparator.comparingInt(VatRate::permyriad));
        for (T line : lines) {
            Money gross = price.apply(line);
            VatRate at = rate.apply(line);
            if (at == null) {
                continue;
            }
            byRate.merge(
                    at,
                    new Tax(at, gross, tax.apply(line)),
                    (one, other) -> new Tax(
                            at, one.gross().plus(other.gross()), one.tax().plus(other.tax())));
        }
        return new ArrayList<>(byRate.values());
    }
}
