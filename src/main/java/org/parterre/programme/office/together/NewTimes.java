package org.parterre.programme.office.together;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.programme.Playbill;
import org.parterre.programme.office.NewPerformance;

/**
 * When a performance, or its copy, is to be.
 *
 * @param doorsAt null for as long before the start as now
 */
public record NewTimes(@Nullable OffsetDateTime startsAt, @Nullable OffsetDateTime doorsAt) {
    /** @throws BadInput naming the field that is missing or in a year that nobody means */
    static ShiftPage.Time read(@Nullable NewTimes sent, Playbill of) {
        NewTimes times = NewPerformance.Reader.there("starts_at", sent);
        Instant starts = NewPerformance.Reader.moment("starts_at", times.startsAt());
        Instant doors = times.doorsAt() == null
                ? starts.minus(Duration.between(of.doorsAt(), of.startsAt()))
                : NewPerformance.Reader.moment("doors_at", times.doorsAt());
        return new ShiftPage.Time(starts, doors);
    }
}
