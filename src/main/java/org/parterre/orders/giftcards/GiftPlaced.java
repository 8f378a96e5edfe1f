package org.parterre.orders.giftcards;

import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;

/**
 * What a buyer is told when a purchase is made, the same whenever the same is asked again.
 *
 * @param redirect where to pay; null where it is paid at the counter
 */
record GiftPlaced(String number, String key, Money amount, GiftPurchase.Status status, @Nullable String redirect) {
    private static final String AT_THE_COUNTER = "-";

    static GiftPlaced of(GiftPurchase purchase, @Nullable String redirect) {
        return new GiftPlaced(purchase.number(), purchase.key(), purchase.amount(), purchase.status(), redirect);
    }

    /** As one line of text, to be kept under the client's key. */
    String written() {
        return String.join(
                " ",
                number,
                key,
                String.valueOf(amount.cents()),
                status.name(),
                redirect == null ? AT_THE_COUNTER : redirect);
    }

    static GiftPlaced read(String written) {
        String[] parts = written.split(" ", -1);
        return new GiftPlaced(
                parts[0],
                parts[1],
                new Money(Long.parseLong(parts[2])),
                GiftPurchase.Status.valueOf(parts[3]),
                AT_THE_COUNTER.equals(parts[4]) ? null : parts[4]);
    }

    /** Where the buyer goes from here: to pay, or to the page of the purchase. */
    String next() {
        return redirect == null ? "/gift-cards/" + number + "?key=" + key : redirect;
    }
}
