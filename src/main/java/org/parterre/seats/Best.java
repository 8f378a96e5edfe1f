package org.parterre.seats;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.programme.Playbill;
import org.parterre.seats.choice.Terms;
import org.parterre.venue.PriceZone;

/**
 * A wish without naming seats.
 *
 * @param zone only seats of this price zone, or null for any
 * @param accessible one wheelchair place with its companion places first
 * @param maxPrice only zones whose full price is at most that, or null
 */
public record Best(int count, @Nullable String zone, boolean accessible, @Nullable Money maxPrice) {
    public Best(int count, @Nullable String zone, boolean accessible) {
        this(count, zone, accessible, null);
    }

    /** What makes one wish another. */
    List<@Nullable Object> parts() {
        return Arrays.asList(count, zone, accessible, maxPrice);
    }

    /** The wish in terms of that evening's plan and prices. */
    Terms terms(Playbill bill, Instant now) {
        return new Terms(count, zones(bill), accessible, bill.wheelchairPlacesReleased(now));
    }

    private @Nullable Set<String> zones(Playbill bill) {
        if (zone == null && maxPrice == null) {
            return null;
        }
        return bill.plan().zones().stream()
                .map(PriceZone::id)
                .filter(id -> zone == null || zone.equals(id))
                .filter(id -> maxPrice == null || bill.fullPrice(id).compareTo(maxPrice) <= 0)
                .collect(Collectors.toSet());
    }
}
