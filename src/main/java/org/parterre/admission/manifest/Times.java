package org.parterre.admission.manifest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.parterre.programme.Playbill;

/** Moments in the evening's own time zone. */
final class Times {
    private Times() {}

    static OffsetDateTime at(Instant moment, Playbill bill) {
        return moment.atZone(bill.zone()).toOffsetDateTime();
    }

    /** As it stands in the JSON. */
    static String written(Instant moment, Playbill bill) {
        return written(at(moment, bill));
    }

    /** The same of a moment that was read from there. */
    static String written(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
