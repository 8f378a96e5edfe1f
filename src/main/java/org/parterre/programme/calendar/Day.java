package org.parterre.programme.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Era;

/**
 * An exception of a run: a date, or what plays at one time of it.
 *
 * @param time null for all that plays on that date
 */
public record Day(LocalDate date, @Nullable LocalTime time) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:(\\d{4})-(\\d\\d?)-(\\d\\d?)|(\\d\\d?)[-/.](\\d\\d?)[-/.](\\d{4}))"
                    + "(?:(?:[T ]|, )\\s*(\\d\\d?)[:.](\\d\\d))?");

    /** {@code 2027-03-07}, {@code 7-3-2027}, either with a time behind it: {@code 7-3-2027 15:00}. Nothing where it can't be read. */
    public static Optional<Day> read(String typed) {
        Matcher written = WRITTEN.matcher(typed.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int first = written.group(1) == null ? 4 : 1;
        int year = number(written, first == 1 ? 1 : 6);
        int month = number(written, first == 1 ? 2 : 5);
        int day = number(written, first == 1 ? 3 : 4);
        try {
            LocalDate date = LocalDate.of(year, month, day);
            @Nullable
            LocalTime time = written.group(7) == null ? null : LocalTime.of(number(written, 7), number(written, 8));
            return Era.has(year) ? Optional.of(new Day(date, time)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** One a line, or with semicolons between. Nothing where one of them can't be read. */
    public static Optional<List<Day>> readAll(String typed) {
        List<Day> days = new ArrayList<>();
        for (String one : typed.split("[\\n;]", -1)) {
            if (!one.isBlank()) {
                Optional<Day> day = read(one);
                if (day.isEmpty()) {
                    return Optional.empty();
                }
                days.add(day.get());
            }
        }
        return Optional.of(days);
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }

    boolean means(LocalDate when, LocalTime start) {
        return date.equals(when) && (time == null || time.equals(start));
    }
}
