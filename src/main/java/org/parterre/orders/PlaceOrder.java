package org.parterre.orders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.web.Idempotency;

/**
 * The wish to buy what a hold holds.
 *
 * @param hold the hold's token
 * @param lines a tariff for each seat of the hold, in any order
 * @param method how to pay; null leaves it to the house
 * @param key the client's Idempotency-Key, or null
 * @param voucher codes that the buyer typed, or null
 * @param shown the charge that the buyer was shown; null where nobody says so
 * @param donation what they give besides
 * @param help what they want help with at the door, or null
 * @param exchange what it is to be exchanged for, as an order's number and its seats; null for a sale
 */
public record PlaceOrder(
        String hold,
        Buyer buyer,
        List<Line> lines,
        @Nullable String method,
        @Nullable String key,
        @Nullable String voucher,
        @Nullable Money shown,
        Money donation,
        @Nullable String help,
        @Nullable String exchange) {
    public PlaceOrder(String hold, Buyer buyer, List<Line> lines, @Nullable String method, @Nullable String key) {
        this(hold, buyer, lines, method, key, null, null, Money.ZERO, null, null);
    }

    /** The same with codes. */
    PlaceOrder with(@Nullable String codes) {
        return new PlaceOrder(hold, buyer, lines, method, key, codes, shown, donation, help, exchange);
    }

    /** The same with what comes on top of the seats. */
    PlaceOrder with(@Nullable Money charge, Money gift) {
        return new PlaceOrder(hold, buyer, lines, method, key, voucher, charge, gift, help, exchange);
    }

    /** The same by somebody who wants help at the door. */
    PlaceOrder helped(@Nullable String words) {
        return new PlaceOrder(hold, buyer, lines, method, key, voucher, shown, donation, words, exchange);
    }

    /** The same in exchange for something. */
    public PlaceOrder inExchangeFor(String what) {
        return new PlaceOrder(hold, buyer, lines, method, key, voucher, shown, donation, help, what);
    }

    /** One seat and the code of the tariff that is claimed for it. The price is the house's to know. */
    public record Line(String seat, String tariff) {}

    /** What is wished, without the key: two wishes are the same when this is. */
    String content() {
        List<@Nullable Object> parts =
                new ArrayList<>(Arrays.asList(hold, buyer.name(), buyer.email(), buyer.language(), method));
        if (voucher != null) {
            parts.add("voucher " + voucher);
        }
        if (shown != null || donation.cents() > 0) {
            parts.add("charge " + (shown == null ? "" : shown.plain()) + " donation " + donation.plain());
        }
        if (help != null) {
            parts.add("help " + help);
        }
        if (exchange != null) {
            parts.add(exchange);
        }
        lines.forEach(line -> parts.addAll(List.of(line.seat(), line.tariff())));
        return Idempotency.content(parts);
    }
}
