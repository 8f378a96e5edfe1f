package org.parterre.programme.office;

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
}
