package org.parterre.admission.gate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.parterre.programme.Playbill;

/** What the door's pages say of an evening; no more, because a venue's node knows no more. */
public record Evening(
        long id, String title, String hall, String venue, String city, ZoneId zone, Instant startsAt, Instant doorsAt) {
    public static Evening of(Playbill bill) {
        return new Evening(
                bill.id(),
                bill.title(),
                bill.hall(),
                bill.venue(),
                bill.city(),
                bill.zone(),
                bill.startsAt(),
                bill.doorsAt());
    }

    /** The same for a program. */
    public record Listed(
            String performance, String title, String hall, OffsetDateTime startsAt, OffsetDateTime doorsAt) {}

    public Listed listed() {
        return new Listed(String.valueOf(id), title, hall, at(startsAt), at(doorsAt));
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
