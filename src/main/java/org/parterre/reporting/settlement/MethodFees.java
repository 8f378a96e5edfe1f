package org.parterre.reporting.settlement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parterre.money.Money;
import org.parterre.money.Share;

/**
 * What a provider asks for payments by one method.
 *
 * @param method its code
 * @param count how many were paid so
 * @param paid what came in by them
 */
record MethodFees(String method, long count, Money paid, Money fee) {
    /** So many payments of one amount and one fee, which is rounded for each of them. */
    static MethodFees of(String method, long count, Money amount, Money fixed, Share share) {
        Money one = fixed.plus(share.of(amount));
        return new MethodFees(method, count, times(amount, count), times(one, count));
    }

    /** Each method once. */
    static List<MethodFees> together(List<MethodFees> all) {
        Map<String, MethodFees> byMethod = new TreeMap<>();
        all.forEach(one -> byMethod.merge(
                one.method,
                one,
                (a, b) -> new MethodFees(a.method, a.count + b.count, a.paid.plus(b.paid), a.fee.plus(b.fee))));
        return List.copyOf(byMethod.values());
    }

    static Money sum(List<MethodFees> all) {
        return Money.sum(all, MethodFees::fee);
    }

    private static Money times(Money one, long count) {
        return new Money(Math.multiplyExact(one.cents(), count));
    }
}
