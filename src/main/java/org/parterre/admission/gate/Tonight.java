package org.parterre.admission.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The evenings that one may stand at the door of: those around now, and those to come. */
public record Tonight(List<Evening> now, List<Evening> coming) {
    private static final Duration SOON = Duration.ofHours(18);
    private static final Duration STILL = Duration.ofHours(6);

    /** Sorts them by what is around at that moment and what comes after it; what is over is left to the caller. */
    public static Tonight of(List<Evening> all, Instant moment) {
        Predicate<Evening> near = one -> near(one.startsAt(), one.doorsAt(), moment);
        return new Tonight(
                all.stream().filter(near).toList(),
                all.stream().filter(Predicate.not(near)).toList());
    }

    /** An evening that began at that time or before is no longer stood at the door of. */
    public static Instant over(Instant moment) {
        return moment.minus(STILL);
    }

    /** Whether somebody may soon stand at its door: it begins within hours, or its doors are open however early that is. */
    public static boolean near(Instant startsAt, Instant doorsAt, Instant moment) {
        return startsAt.isBefore(moment.plus(SOON)) || !doorsAt.isAfter(moment);
    }
}
