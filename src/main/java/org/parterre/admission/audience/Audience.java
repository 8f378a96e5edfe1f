package org.parterre.admission.audience;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Playbill;

/**
 * Everybody who has a ticket for an evening, at one moment.
 *
 * @param guests in the order of the plan
 * @param kept the seats that are kept back
 */
public record Audience(Playbill bill, Instant at, List<Guest> guests, Set<String> kept) {
    /** From so long before the start on, who isn't inside is late. */
    public static final Duration LATE = Duration.ofMinutes(10);

    public int count(Predicate<Guest> who) {
        return (int) guests.stream().filter(who).count();
    }

    public List<Guest> those(Predicate<Guest> who) {
        return guests.stream().filter(who).toList();
    }

    public int sold() {
        return guests.size();
    }

    public int inside() {
        return count(Guest::inside);
    }

    public int awaited() {
        return count(Guest::awaited);
    }

    /** Whether who isn't inside is late by now. */
    public boolean late() {
        return !at.isBefore(bill.startsAt().minus(LATE));
    }

    /**
     * Since when it counts who goes out: since the show began, and until then since the doors opened. A smoke before the show is not
     * the interval.
     */
    public Instant counted() {
        return at.isBefore(bill.startsAt()) ? Instant.MIN : bill.startsAt();
    }

    /** When the first of those who went out since then did, or null. */
    public @Nullable Instant outSince() {
        return guests.stream()
                .filter(guest -> guest.wentOutSince(counted()))
                .map(Guest::lastLeft)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    public int back() {
        return count(guest -> guest.backSince(counted()));
    }

    /** Tells apart who has which ticket, and what is known of them; not where they are. */
    public String book() {
        return Integer.toHexString(List.of(
                        guests.stream().map(Guest::holder).toList(),
                        kept.stream().sorted().toList(),
                        bill.look())
                .hashCode());
    }
}
