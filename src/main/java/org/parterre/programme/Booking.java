package org.parterre.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who has a hall, and when.
 *
 * @param performance null for one that is not stored yet
 * @param title of the production
 */
public record Booking(@Nullable Long performance, long hall, String title, Instant doorsAt, Instant startsAt) {
    /**
     * How long an evening is taken to last: nobody says it here, three hours are a full-length play with its interval, and what
     * is warned of too often is read no more.
     */
    public static final Duration PRESUMED_LENGTH = Duration.ofHours(3);

    /** Of one that is stored. */
    long id() {
        return Objects.requireNonNull(performance);
    }

    /** When the hall is presumed to be empty again. */
    public Instant endsAt() {
        return startsAt.plus(PRESUMED_LENGTH);
    }

    /** True where both have the hall at once, from the doors on until the presumed end; never with itself. */
    boolean clashesWith(Booking other) {
        boolean itself = performance == null ? this == other : performance.equals(other.performance);
        return !itself && hall == other.hall && doorsAt.isBefore(other.endsAt()) && other.doorsAt.isBefore(endsAt());
    }
}
