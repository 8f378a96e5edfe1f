package org.parterre.programme.office;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.programme.Booking;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.calendar.WallClock;

/**
 * One performance in the office: what it is, what it costs, what can be done with it.
 *
 * @param wheelchairPlacesFrom what stands in the field for that moment
 * @param problem the message of what is wrong with it, or null
 * @param version of the performance, as whoever fills in the field saw it
 * @param clashes who else has the hall at that time
 */
public record EveningPage(
        Playbill playbill,
        Standing standing,
        String wheelchairPlacesFrom,
        @Nullable String problem,
        String version,
        List<Booking> clashes) {
    /** The field for the version. */
    static final String VERSION = "version";

    static EveningPage of(Playbill playbill, Instant now) {
        Instant from = playbill.wheelchairPlacesFrom();
        String field = from == null ? "" : WallClock.field(from, playbill.zone());
        return new EveningPage(
                playbill, Standing.of(playbill, now), field, null, Integer.toString(playbill.version()), List.of());
    }

    /** The same with what was typed there, and what is wrong with that. */
    EveningPage with(String typed, String wrong) {
        return new EveningPage(playbill, standing, typed, wrong, version, clashes);
    }

    /** The same for somebody who saw that version first: being shown what they typed wrong is no second look. */
    EveningPage seen(String first) {
        return new EveningPage(playbill, standing, wheelchairPlacesFrom, problem, first, clashes);
    }

    /** The same with who else has the hall. */
    EveningPage beside(List<Booking> others) {
        return new EveningPage(playbill, standing, wheelchairPlacesFrom, problem, version, others);
    }

    /** It can have another time: the organiser's own may, what people have seats for says so when it is asked. */
    public boolean canMove() {
        return playbill.status() != Performance.Status.CANCELLED;
    }

    /** There are wheelchair places, and it is not too late to give them away. */
    public boolean wheelchairPlacesCanBeGiven() {
        return playbill.hasWheelchairPlaces() && playbill.status() != Performance.Status.CANCELLED;
    }

    public boolean isDraft() {
        return playbill.status() == Performance.Status.DRAFT;
    }

    public boolean isPublished() {
        return playbill.status() == Performance.Status.PUBLISHED;
    }

    public boolean isClosed() {
        return playbill.status() == Performance.Status.CLOSED;
    }

    /** One fare of each tariff that has a price anywhere, in the tariffs' order. */
    public Collection<Playbill.Fare> tariffs() {
        Map<Long, Playbill.Fare> once = new LinkedHashMap<>();
        playbill.fares().forEach(fare -> once.putIfAbsent(fare.tariff(), fare));
        return once.values();
    }

    /** What that tariff costs in that zone, or null where it is not sold there. */
    public @Nullable Money price(String zone, long tariff) {
        return playbill.faresOf(zone).stream()
                .filter(fare -> fare.tariff() == tariff)
                .map(Playbill.Fare::price)
                .findFirst()
                .orElse(null);
    }
}
