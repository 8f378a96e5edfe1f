package org.parterre.programme.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When the sale of each evening of a run begins and ends: at a fixed moment, or so long before each.
 *
 * @param from the same beginning for all, or null
 * @param opens the beginning counted from each evening, or null; where both are null the sale begins at once
 * @param until the same end for all, or null
 * @param stopsBefore where there is no such end: how long before the start each sale ends
 */
public record SaleRule(
        @Nullable Instant from, @Nullable DaysBefore opens, @Nullable Instant until, Duration stopsBefore) {
    /** So many days before, when the clock on the wall shows that. */
    public record DaysBefore(int days, LocalTime at) {}

    public Instant from(Instant startsAt, ZoneId zone, Instant now) {
        if (opens != null) {
            return startsAt.atZone(zone)
                    .toLocalDate()
                    .minusDays(opens.days())
                    .atTime(opens.at())
                    .atZone(zone)
                    .toInstant();
        }
        return from == null ? now : from;
    }

    public Instant until(Instant startsAt) {
        return until == null ? startsAt.minus(stopsBefore) : until;
    }
}
