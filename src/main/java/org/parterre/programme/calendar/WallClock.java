package org.parterre.programme.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What the clock on the wall of a theatre says, as a moment. */
public final class WallClock {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private WallClock() {}

    /** What stands in a field for a date and a time. */
    public static String field(Instant moment, ZoneId zone) {
        return FIELD.format(moment.atZone(zone));
    }

    /**
     * The moment at which the wall clock shows that; the first of the two in the hour that comes twice in autumn.
     *
     * @return nothing in the hour that summer time skips
     */
    public static Optional<Instant> moment(LocalDateTime shown, ZoneId zone) {
        return zone.getRules().getValidOffsets(shown).isEmpty()
                ? Optional.empty()
                : Optional.of(ZonedDateTime.of(shown, zone).toInstant());
    }

    /**
     * What goes with something that moves, as far from it as before by the clock on the wall: ten o'clock in the morning of the
     * same day stays that, also where summer time begins in between. In the hour that is skipped it is an hour later.
     *
     * @param with what went with {@code from}
     */
    public static Instant along(Instant with, Instant from, Instant to, ZoneId zone) {
        if (with.equals(from)) {
            return to; // to the letter, also in the second of two hours of one name
        }
        Duration by = Duration.between(LocalDateTime.ofInstant(from, zone), LocalDateTime.ofInstant(to, zone));
        return LocalDateTime.ofInstant(with, zone).plus(by).atZone(zone).toInstant();
    }
}
