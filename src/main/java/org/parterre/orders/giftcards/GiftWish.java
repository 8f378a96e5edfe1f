package org.parterre.orders.giftcards;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Buyer;
import org.parterre.platform.web.Idempotency;

/**
 * The wish to buy a gift card.
 *
 * @param method how to pay; null leaves it to the house
 * @param key the client's Idempotency-Key, or null
 */
record GiftWish(Gift gift, Buyer buyer, @Nullable String method, @Nullable String key) {
    /** What is wished, without the key: two wishes are the same when this is. */
    String content() {
        return Idempotency.content(Arrays.asList(
                gift.amount().plain(),
                gift.forName(),
                gift.message(),
                buyer.name(),
                buyer.email(),
                buyer.language(),
                method));
    }
}
