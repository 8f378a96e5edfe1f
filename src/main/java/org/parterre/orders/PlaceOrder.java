package org.parterre.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish to buy what a hold holds.
 *
 * @param hold the hold's token
 * @param lines a tariff for each seat of the hold, in any order
 * @param method how to pay; null leaves it to the house
 * @param key the client's Idempotency-Key, or null
 */
public record PlaceOrder(String hold, Buyer buyer, List<Line> lines, @Nullable String method, @Nullable String key) {
    /** One seat and the code of the tariff that is claimed for it. The price is the house's to know. */
    public record Line(String seat, String tariff) {}

    /** What is wished, without the key: two wishes are the same when this is. */
    String content() {
        return new PlaceOrder(hold, buyer, lines, method, null).toString();
    }
}
