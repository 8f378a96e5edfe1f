package org.parterre.programme.office.together;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Era;
import org.parterre.programme.calendar.WallClock;

/**
 * Reads to when performances are to be copied or moved: a single one has a date and times of its own, several keep theirs and go
 * so many days on, or as many as bring the first of them to a date.
 */
final class TypedShift {
    static final String DATE = "date";
    static final String START = "start";
    static final String DOORS = "doors";
    static final String DAYS = "days";
    private static final int MOST_DAYS = 1100;

    /** When one of them is now, and by which clock. */
    record Model(Instant startsAt, Instant doorsAt, ZoneId zone) {}

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    TypedShift(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What stands in the fields before anybody types. */
    static Map<String, String> blank(List<Model> chosen) {
        if (chosen.size() != 1) {
            return Map.of();
        }
        Model one = chosen.get(0);
        String[] start = WallClock.field(one.startsAt(), one.zone()).split("T", 2);
        String doors = WallClock.field(one.doorsAt(), one.zone()).split("T", 2)[1];
        return Map.of(DATE, start[0], START, start[1], DOORS, doors);
    }

    /** What is wrong, field by field, as message keys. */
    Map<String, String> problems() {
        return problems;
    }

    /**
     * The new times, in the order of what was chosen; empty where there are {@link #problems}.
     *
     * @param chosen the soonest first
     */
    List<ShiftPage.Time> read(List<Model> chosen, Instant now) {
        List<Optional<ShiftPage.Time>> times = chosen.size() == 1 ? List.of(single(chosen.get(0))) : pushed(chosen);
        if (problems.isEmpty()
                && times.stream().flatMap(Optional::stream).anyMatch(time -> time.startsAt()
                        .isBefore(now))) {
            problems.put(DATE, "office.past");
        }
        return problems.isEmpty() ? times.stream().flatMap(Optional::stream).toList() : List.of();
    }

    private Optional<ShiftPage.Time> single(Model one) {
        @Nullable LocalDate date = date();
        @Nullable LocalTime start = time(START);
        @Nullable LocalTime doors = time(DOORS);
        if (date == null || start == null || doors == null) {
            return Optional.empty();
        }
        if (doors.isAfter(start)) {
            problems.put(DOORS, "office.doors-late");
            return Optional.empty();
        }
        return at(one, date.atTime(start), Duration.between(doors, start), START);
    }

    private List<Optional<ShiftPage.Time>> pushed(List<Model> chosen) {
        String text = text(DAYS);
        boolean byDays = !text.isEmpty();
        @Nullable LocalDate date = text(DATE).isEmpty() ? null : date();
        if (byDays && date != null) {
            problems.put(DAYS, "office.one-of-two");
        } else if (!byDays && text(DATE).isEmpty()) {
            problems.put(DAYS, "office.bad-shift");
        } else if (byDays && !text.matches("[-+]?\\d{1,4}")) {
            problems.put(DAYS, "office.bad-shift");
        }
        if (!problems.isEmpty()) {
            return List.of();
        }
        long days = date == null ? Integer.parseInt(text) : ChronoUnit.DAYS.between(day(chosen.get(0)), date);
        if (days == 0 || Math.abs(days) > MOST_DAYS) {
            problems.put(byDays ? DAYS : DATE, "office.bad-shift");
            return List.of();
        }
        return chosen.stream()
                .map(one -> at(
                        one,
                        LocalDateTime.ofInstant(one.startsAt(), one.zone()).plusDays(days),
                        Duration.between(one.doorsAt(), one.startsAt()),
                        byDays ? DAYS : DATE))
                .toList();
    }

    private static LocalDate day(Model one) {
        return LocalDate.ofInstant(one.startsAt(), one.zone());
    }

    private Optional<ShiftPage.Time> at(Model one, LocalDateTime shown, Duration doorsBefore, String field) {
        Optional<Instant> starts = WallClock.moment(shown, one.zone());
        if (starts.isEmpty()) {
            problems.put(field, "office.skipped-hour");
        }
        return starts.map(start -> new ShiftPage.Time(start, start.minus(doorsBefore)));
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private @Nullable LocalDate date() {
        try {
            LocalDate date = LocalDate.parse(text(DATE));
            if (Era.has(date.getYear())) {
                return date;
            }
        } catch (DateTimeException unreadable) {
            // told below, as a year that nobody means is
        }
        problems.put(DATE, "office.bad-date");
        return null;
    }

    private @Nullable LocalTime time(String field) {
        try {
            return LocalTime.parse(text(field).replace('.', ':'));
        } catch (DateTimeException unreadable) {
            problems.put(field, "office.bad-time");
            return null;
        }
    }
}
