package org.parterre.programme.office;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Season;
import org.parterre.programme.calendar.Day;
import org.parterre.programme.calendar.Run;
import org.parterre.programme.calendar.SaleRule;
import org.parterre.programme.calendar.Showing;
import org.parterre.programme.calendar.UnlikelyRun;

/**
 * Reads the office's form where it means more than one evening, or counts from each evening. The first time stands in the fields
 * of the simple form; the others, with their own days of the week, in fields with a number.
 */
final class TypedRun {
    /** At how many more times of a day it may play. */
    static final int MORE_TIMES = 2;

    /** The fields that say when. */
    static final List<String> DATES = Stream.concat(
                    Stream.of("until", "without", "also"),
                    IntStream.rangeClosed(1, MORE_TIMES + 1).boxed().flatMap(TypedRun::fieldsOfTime))
            .toList();

    private final TypedEvening typed;

    TypedRun(TypedEvening typed) {
        this.typed = typed;
    }

    private static Stream<String> fieldsOfTime(int time) {
        Stream<String> days = Stream.of(DayOfWeek.values()).map(day -> dayField(time, day.getValue()));
        return time == 1 ? days : Stream.concat(Stream.of("start" + time, "doors" + time), days);
    }

    /** The box for a day of the week of the first, second or third time. */
    static String dayField(int time, int day) {
        return "on" + time + "-" + day;
    }

    /** True where more is filled in than one evening needs. */
    static boolean isMeant(Map<String, String> fields) {
        return Stream.concat(DATES.stream(), TypedSale.COUNTED.stream())
                .filter(field -> !TypedSale.TIME.equals(field))
                .anyMatch(field -> !fields.getOrDefault(field, "").isBlank());
    }

    /** What it comes to, or null where there are problems. */
    @Nullable
    Meant read(EveningForm form, Instant now) {
        @Nullable Run run = run();
        TypedSale counted = new TypedSale(typed);
        SaleRule sale = counted.rule();
        @Nullable Duration before = counted.wheelchairsBefore();
        @Nullable Instant wheelchairs = typed.wheelchairPlacesFrom(null);
        List<Season.DraftPrice> prices =
                typed.prices(form.seatingPlan().id(), form.plan().zones(), form.tariffs());
        if (run == null || !typed.problems().isEmpty()) {
            return null;
        }
        try {
            return new RunDraft(form.production().id(), form.seatingPlan().id(), run, sale, wheelchairs, before, prices)
                    .evenings(form.seatingPlan().hall().venue().zone(), now);
        } catch (UnlikelyRun unlikely) {
            typed.problems().put(field(unlikely.field()), unlikely.messageKey());
            return null;
        }
    }

    private String field(String part) {
        return switch (part) {
            case "first" -> "date";
            case "last" -> "until";
            case "sale" -> typed.text(TypedSale.DAYS).isEmpty() ? "sale_until" : TypedSale.DAYS;
            default -> TypedEvening.WHEELCHAIRS;
        };
    }

    private @Nullable Run run() {
        @Nullable LocalDate first = typed.date("date");
        boolean several = !typed.text("until").isEmpty();
        @Nullable LocalDate last = several ? typed.date("until") : first;
        Set<DayOfWeek> weekdays = weekdays(1);
        if (!several && !weekdays.isEmpty()) {
            typed.problems().put("until", "office.until-missing");
        }
        List<Showing> showings = showings();
        List<Day> without = days("without");
        List<Day> also = days("also");
        if (first == null || last == null || showings.isEmpty()) {
            return null;
        }
        try {
            return new Run(first, last, weekdays, showings, without, also);
        } catch (UnlikelyRun unlikely) {
            typed.problems().put(field(unlikely.field()), unlikely.messageKey());
            return null;
        }
    }

    private List<Showing> showings() {
        List<Showing> showings = new ArrayList<>();
        @Nullable Duration before = showing("start", "doors", null, Set.of(), showings);
        for (int time = 2; time <= MORE_TIMES + 1; time++) {
            if (!typed.text("start" + time).isEmpty()) {
                showing("start" + time, "doors" + time, before, weekdays(time), showings);
            } else if (!typed.text("doors" + time).isEmpty() || !weekdays(time).isEmpty()) {
                typed.problems().put("start" + time, "office.bad-time");
            }
        }
        return showings;
    }

    /** @param asBefore how long before the start the doors open where that is not filled in */
    private @Nullable Duration showing(
            String start, String doors, @Nullable Duration asBefore, Set<DayOfWeek> on, List<Showing> showings) {
        @Nullable LocalTime starts = typed.time(start);
        boolean same = asBefore != null && typed.text(doors).isEmpty();
        @Nullable LocalTime open = same ? null : typed.time(doors);
        @Nullable Duration before = same || starts == null || open == null ? asBefore : Duration.between(open, starts);
        if (before != null && before.isNegative()) {
            typed.problems().putIfAbsent(doors, "office.doors-late");
        } else if (starts != null && before != null) {
            showings.add(new Showing(starts, before, on));
        }
        return before;
    }

    private Set<DayOfWeek> weekdays(int time) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!typed.text(dayField(time, day.getValue())).isEmpty()) {
                days.add(day);
            }
        }
        return days;
    }

    private List<Day> days(String field) {
        return Day.readAll(typed.text(field)).orElseGet(() -> {
            typed.problems().put(field, "office.bad-days");
            return List.of();
        });
    }
}
