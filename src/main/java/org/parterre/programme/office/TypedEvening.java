package org.parterre.programme.office;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Era;
import org.parterre.programme.SalePeriod;
import org.parterre.programme.Season;
import org.parterre.programme.Tariff;
import org.parterre.programme.calendar.WallClock;
import org.parterre.venue.PriceZone;

/**
 * Reads the office's form for one evening. Each field that can't be meant gets the message that says why. A sale without a
 * beginning begins now, one without an end lasts until the start.
 */
final class TypedEvening {
    /** The field for when wheelchair places are for everybody. */
    static final String WHEELCHAIRS = "wheelchair_places_from";

    private final Map<String, String> typed;
    private final ZoneId zone;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /**
     * @param typed the fields by name, as they came
     * @param zone where the evening is
     */
    TypedEvening(Map<String, String> typed, ZoneId zone) {
        this.typed = typed;
        this.zone = zone;
    }

    /** What is wrong, field by field, as message keys; empty when the draft is good. */
    Map<String, String> problems() {
        return problems;
    }

    /** The draft, or null where there are {@link #problems}. */
    Season.@Nullable Draft read(long production, long plan, List<PriceZone> zones, List<Tariff> tariffs, Instant now) {
        LocalDate date = date("date");
        Instant starts = moment("start", date == null ? null : on(date, "start"));
        Instant doors = moment("doors", date == null ? null : on(date, "doors"));
        Instant from = text("sale_from").isEmpty() ? now : moment("sale_from", dateTime("sale_from"));
        Instant until = text("sale_until").isEmpty() ? starts : moment("sale_until", dateTime("sale_until"));
        if (starts != null && starts.isBefore(now)) {
            problems.putIfAbsent("date", "office.past");
        }
        if (starts != null && doors != null && doors.isAfter(starts)) {
            problems.putIfAbsent("doors", "office.doors-late");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            problems.putIfAbsent("sale_until", "office.sale-ends-first");
        }
        Instant wheelchairs = wheelchairPlacesFrom(starts);
        List<Season.DraftPrice> prices = prices(plan, zones, tariffs);
        if (!problems.isEmpty() || starts == null || doors == null || from == null || until == null) {
            return null;
        }
        return new Season.Draft(production, plan, starts, doors, new SalePeriod(from, until), prices, wheelchairs);
    }

    /**
     * When wheelchair places that are left are for everybody; null for never, and where there are {@link #problems}.
     *
     * @param starts the start of the evening, or null where that is not known
     */
    @Nullable
    Instant wheelchairPlacesFrom(@Nullable Instant starts) {
        if (text(WHEELCHAIRS).isEmpty()) {
            return null;
        }
        Instant from = moment(WHEELCHAIRS, dateTime(WHEELCHAIRS));
        if (from != null && starts != null && from.isAfter(starts)) {
            problems.put(WHEELCHAIRS, "office.wheelchair-late");
        }
        return from;
    }

    List<Season.DraftPrice> prices(long plan, List<PriceZone> zones, List<Tariff> tariffs) {
        return TypedPrices.read(typed, plan, zones, tariffs, problems);
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    @Nullable
    LocalDate date(String field) {
        try {
            LocalDate date = LocalDate.parse(text(field));
            if (Era.has(date.getYear())) {
                return date;
            }
            problems.put(field, "office.bad-date");
            return null;
        } catch (DateTimeException unreadable) {
            problems.put(field, "office.bad-date");
            return null;
        }
    }

    private @Nullable LocalDateTime on(LocalDate date, String field) {
        @Nullable LocalTime time = time(field);
        return time == null ? null : date.atTime(time);
    }

    @Nullable
    LocalTime time(String field) {
        try {
            return LocalTime.parse(text(field).replace('.', ':'));
        } catch (DateTimeException unreadable) {
            problems.put(field, "office.bad-time");
            return null;
        }
    }

    /** What a field for a date and a time means; null where it is empty, and where there are {@link #problems}. */
    @Nullable
    Instant fixed(String field) {
        return text(field).isEmpty() ? null : moment(field, dateTime(field));
    }

    private @Nullable LocalDateTime dateTime(String field) {
        try {
            LocalDateTime moment =
                    LocalDateTime.parse(text(field).replace(' ', 'T').replace('.', ':'));
            if (Era.has(moment.getYear())) {
                return moment;
            }
            problems.put(field, "office.bad-moment");
            return null;
        } catch (DateTimeException unreadable) {
            problems.put(field, "office.bad-moment");
            return null;
        }
    }

    private @Nullable Instant moment(String field, @Nullable LocalDateTime shown) {
        if (shown == null) {
            return null;
        }
        @Nullable Instant moment = WallClock.moment(shown, zone).orElse(null);
        if (moment == null) {
            problems.put(field, "office.skipped-hour");
        }
        return moment;
    }
}
