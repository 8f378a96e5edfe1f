package org.parterre.programme.office.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Era;
import org.parterre.programme.calendar.Day;
import org.parterre.programme.calendar.Run;
import org.parterre.programme.calendar.SaleRule;
import org.parterre.programme.calendar.Showing;
import org.parterre.programme.office.NewPerformance;
import org.parterre.programme.office.RunDraft;

/**
 * A run as an organiser's program sends it. Dates, days and times are those of the theatre.
 *
 * @param last null for the first date alone
 * @param without dates that are left out, or with a time: what plays then
 * @param also dates that are added, counted last; without a time what plays on their day of the week
 * @param saleDaysBefore in place of saleFrom; saleAt is when on that day, ten o'clock where it is null
 * @param saleMinutesBefore in place of saleUntil; where both are null each sale ends at the start
 * @param wheelchairHoursBefore in place of wheelchairPlacesFrom
 */
public record NewRun(
        @Nullable Long production,
        @Nullable Long plan,
        @Nullable List<NewPerformance.@Nullable ZonePrice> prices,
        @Nullable String first,
        @Nullable String last,
        @Nullable List<@Nullable String> weekdays,
        @Nullable List<@Nullable Time> times,
        @Nullable List<@Nullable String> without,
        @Nullable List<@Nullable String> also,
        @Nullable OffsetDateTime saleFrom,
        @Nullable Integer saleDaysBefore,
        @Nullable String saleAt,
        @Nullable OffsetDateTime saleUntil,
        @Nullable Integer saleMinutesBefore,
        @Nullable OffsetDateTime wheelchairPlacesFrom,
        @Nullable Integer wheelchairHoursBefore) {
    private static final int MOST_DAYS = 730;

    /** One time of a day. @param weekdays on which of the run's days, null for all */
    public record Time(
            @Nullable String start, @Nullable Integer doorsMinutesBefore, @Nullable List<@Nullable String> weekdays) {}

    /** Turns it into a run, or says which field can't be meant. */
    @ApplicationScoped
    public static class Reader {
        @Inject
        NewPerformance.Reader performances;

        /** @throws BadInput naming the first field that is missing, unknown or can't be read */
        RunDraft read(@Nullable NewRun wanted) {
            NewRun sent = NewPerformance.Reader.there("production", wanted);
            LocalDate first = date("first", sent.first());
            List<Showing> showings =
                    there("times", sent.times()).stream().map(Reader::showing).toList();
            if (showings.isEmpty()) {
                throw new BadInput("times", "programme.missing");
            }
            onlyOne("sale_days_before", sent.saleFrom(), sent.saleDaysBefore());
            onlyOne("sale_minutes_before", sent.saleUntil(), sent.saleMinutesBefore());
            onlyOne("wheelchair_hours_before", sent.wheelchairPlacesFrom(), sent.wheelchairHoursBefore());
            return new RunDraft(
                    there("production", sent.production()),
                    there("plan", sent.plan()),
                    new Run(
                            first,
                            sent.last() == null ? first : date("last", sent.last()),
                            weekdays(sent.weekdays()),
                            showings,
                            days("without", sent.without()),
                            days("also", sent.also())),
                    sale(sent),
                    moment("wheelchair_places_from", sent.wheelchairPlacesFrom()),
                    sent.wheelchairHoursBefore() == null
                            ? null
                            : Duration.ofHours(
                                    number("wheelchair_hours_before", sent.wheelchairHoursBefore(), MOST_DAYS * 24)),
                    performances.prices(sent.production(), sent.plan(), sent.prices()));
        }

        private static SaleRule sale(NewRun sent) {
            @Nullable Integer days = sent.saleDaysBefore();
            LocalTime at = sent.saleAt() == null ? LocalTime.of(10, 0) : time("sale_at", sent.saleAt());
            @Nullable Integer minutes = sent.saleMinutesBefore();
            return new SaleRule(
                    moment("sale_from", sent.saleFrom()),
                    days == null ? null : new SaleRule.DaysBefore(number("sale_days_before", days, MOST_DAYS), at),
                    moment("sale_until", sent.saleUntil()),
                    Duration.ofMinutes(
                            minutes == null ? 0 : number("sale_minutes_before", minutes, MOST_DAYS * 24 * 60)));
        }

        private static Showing showing(@Nullable Time sent) {
            Time time = there("times", sent);
            return new Showing(
                    time("start", time.start()),
                    Duration.ofMinutes(number(
                            "doors_minutes_before", there("doors_minutes_before", time.doorsMinutesBefore()), 24 * 60)),
                    weekdays(time.weekdays()));
        }

        private static Set<DayOfWeek> weekdays(@Nullable List<@Nullable String> sent) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (@Nullable String name : sent == null ? List.<@Nullable String>of() : sent) {
                try {
                    days.add(DayOfWeek.valueOf(there("weekdays", name)));
                } catch (IllegalArgumentException unknown) {
                    throw new BadInput("weekdays", "run.bad-weekday");
                }
            }
            return days;
        }

        private static List<Day> days(String field, @Nullable List<@Nullable String> sent) {
            return sent == null
                    ? List.of()
                    : sent.stream()
                            .map(one ->
                                    Day.read(there(field, one)).orElseThrow(() -> new BadInput(field, "run.bad-day")))
                            .toList();
        }

        private static LocalDate date(String field, @Nullable String sent) {
            try {
                LocalDate date = LocalDate.parse(there(field, sent));
                if (Era.has(date.getYear())) {
                    return date;
                }
                throw new BadInput(field, "run.bad-date");
            } catch (DateTimeException unreadable) {
                throw new BadInput(field, "run.bad-date");
            }
        }

        private static LocalTime time(String field, @Nullable String sent) {
            try {
                return LocalTime.parse(there(field, sent));
            } catch (DateTimeException unreadable) {
                throw new BadInput(field, "run.bad-time");
            }
        }

        private static int number(String field, int sent, int most) {
            if (sent < 0 || sent > most) {
                throw new BadInput(field, "run.bad-number");
            }
            return sent;
        }

        private static @Nullable Instant moment(String field, @Nullable OffsetDateTime sent) {
            return sent == null ? null : NewPerformance.Reader.moment(field, sent);
        }

        private static void onlyOne(String field, @Nullable Object fixed, @Nullable Object counted) {
            if (fixed != null && counted != null) {
                throw new BadInput(field, "run.one-of-two");
            }
        }

        private static <T> T there(String field, @Nullable T value) {
            return NewPerformance.Reader.there(field, value);
        }
    }
}
