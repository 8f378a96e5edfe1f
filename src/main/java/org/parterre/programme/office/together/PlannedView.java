package org.parterre.programme.office.together;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Booking;
import org.parterre.programme.Playbill;

/**
 * When a performance is, was asked to be or has come to be, for programs.
 *
 * @param id null for one that is only looked at
 * @param warnings who else has the hall then
 */
public record PlannedView(
        @Nullable String id,
        OffsetDateTime startsAt,
        OffsetDateTime doorsAt,
        OffsetDateTime saleFrom,
        OffsetDateTime saleUntil,
        @Nullable OffsetDateTime wheelchairPlacesFrom,
        List<Warning> warnings) {
    /**
     * Another performance in the same hall at the same time.
     *
     * @param performance its id, or null for one of the same wish
     */
    public record Warning(@Nullable String performance, String title, OffsetDateTime startsAt) {
        static List<Warning> of(List<Booking> others, ZoneId zone) {
            return others.stream()
                    .map(other -> new Warning(
                            other.performance() == null ? null : Long.toString(other.performance()),
                            other.title(),
                            at(other.startsAt(), zone)))
                    .toList();
        }
    }

    static PlannedView of(Playbill playbill, List<Booking> others) {
        ZoneId zone = playbill.zone();
        @Nullable Instant wheelchairs = playbill.wheelchairPlacesFrom();
        return new PlannedView(
                Long.toString(playbill.id()),
                at(playbill.startsAt(), zone),
                at(playbill.doorsAt(), zone),
                at(playbill.sale().from(), zone),
                at(playbill.sale().until(), zone),
                wheelchairs == null ? null : at(wheelchairs, zone),
                Warning.of(others, zone));
    }

    static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
