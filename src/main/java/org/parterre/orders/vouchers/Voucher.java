package org.parterre.orders.vouchers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;

/**
 * A discount that whoever has its code may use.
 *
 * @param worth cents of an AMOUNT, 1 to 100 of a PERCENT, nothing of a FREE_SEAT
 * @param most how often it may be used in all, or null; a FREE_SEAT is used once for each seat, the others once for each order
 * @param perBuyer the same for one e-mail address
 * @param batch what those have in common that were made together, or null
 * @param person of the company, whose free seats these are, or null
 */
public record Voucher(
        long id,
        String code,
        Kind kind,
        long worth,
        Limits limits,
        @Nullable Integer most,
        int used,
        @Nullable Integer perBuyer,
        String about,
        @Nullable String batch,
        @Nullable String person,
        @Nullable Instant endedAt) {
    /** What it does. */
    public enum Kind {
        /** So much off the order, shared by its seats as their prices are. */
        AMOUNT,
        /** So many hundredths off each seat. */
        PERCENT,
        /** Seats that cost nothing, the dearest first. */
        FREE_SEAT
    }

    /** What it is for; where nothing is said, for everything. @param tariffs their codes · @param until not any more from then on */
    public record Limits(
            @Nullable Long production,
            Set<String> zones,
            Set<String> tariffs,
            @Nullable Instant from,
            @Nullable Instant until) {
        boolean hold(Claim claim, Instant now) {
            return (production == null || production == claim.production())
                    && (from == null || !now.isBefore(from))
                    && (until == null || now.isBefore(until));
        }

        boolean hold(Claim.Spot spot) {
            return (zones.isEmpty() || zones.contains(spot.zone()))
                    && (tariffs.isEmpty() || tariffs.contains(spot.tariff()));
        }
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** How often it may still be used by anybody. */
    public int left() {
        return most == null ? Integer.MAX_VALUE : most - used;
    }

    /**
     * What it takes off each of these seats, never more than its price. A share is rounded half up to the cent ({@link
     * Money#percent}); of an amount each seat gets its share rounded down, and the cents that are left go to the first seats.
     *
     * @param times how often it may be used at most
     */
    List<Money> off(Claim claim, Instant now, int times) {
        List<Money> prices = claim.spots().stream()
                .map(spot -> limits.hold(claim, now) && limits.hold(spot) ? spot.price() : Money.ZERO)
                .toList();
        return switch (kind) {
            case PERCENT ->
                prices.stream().map(price -> price.percent((int) worth)).toList();
            case AMOUNT -> shared(prices);
            case FREE_SEAT -> dearest(prices, times);
        };
    }

    /** How often it is used by that. */
    int uses(List<Money> off) {
        int seats = (int) off.stream().filter(one -> one.cents() > 0).count();
        return kind == Kind.FREE_SEAT ? seats : Math.min(1, seats);
    }

    private List<Money> shared(List<Money> prices) {
        long sum = prices.stream().mapToLong(Money::cents).sum();
        if (sum == 0) {
            return prices;
        }
        long amount = Math.min(worth, sum);
        long[] shares = prices.stream()
                .mapToLong(price -> Math.multiplyExact(amount, price.cents()) / sum)
                .toArray();
        long left = amount
                - IntStream.range(0, shares.length).mapToLong(i -> shares[i]).sum();
        for (int i = 0; left > 0; i++) {
            if (shares[i] < prices.get(i).cents()) {
                shares[i]++;
                left--;
            }
        }
        return IntStream.range(0, shares.length)
                .mapToObj(i -> new Money(shares[i]))
                .toList();
    }

    private static List<Money> dearest(List<Money> prices, int times) {
        List<Money> off =
                new ArrayList<>(prices.stream().map(price -> Money.ZERO).toList());
        IntStream.range(0, prices.size())
                .boxed()
                .sorted(Comparator.comparing(prices::get, Comparator.reverseOrder()))
                .limit(times)
                .forEach(i -> off.set(i, prices.get(i)));
        return List.copyOf(off);
    }
}
