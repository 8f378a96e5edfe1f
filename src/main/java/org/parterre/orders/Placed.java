package org.parterre.orders;

import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;

/**
 * What a buyer is told when an order is placed, the same whenever the same is asked again.
 *
 * @param redirect where to pay; null when there is nothing to pay
 */
public record Placed(String number, String key, Money total, Order.Status status, @Nullable String redirect) {
    private static final String NOTHING_TO_PAY = "-";

    /** The same order at a later moment. */
    Placed standing(Order.Status now) {
        return new Placed(number, key, total, now, redirect);
    }

    /** As one line of text, to be kept under the client's key. */
    String written() {
        return String.join(
                " ",
                number,
                key,
                String.valueOf(total.cents()),
                status.name(),
                redirect == null ? NOTHING_TO_PAY : redirect);
    }

    static Placed read(String written) {
        String[] parts = written.split(" ", -1);
        return new Placed(
                parts[0],
                parts[1],
                new Money(Long.parseLong(parts[2])),
                Order.Status.valueOf(parts[3]),
                NOTHING_TO_PAY.equals(parts[4]) ? null : parts[4]);
    }

    /** The page of the order. */
    public String path() {
        return "/orders/" + number + "?key=" + key;
    }
}
