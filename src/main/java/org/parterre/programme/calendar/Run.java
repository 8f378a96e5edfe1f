package org.parterre.programme.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A pattern of evenings: from a date until a date, on some days of the week, at one time or several, with dates left out and
 * dates added. What is added counts last, so that a date can be left out and come back at another time.
 *
 * @param last the last date that may have one; the first again for a single date
 * @param weekdays empty for every day
 * @param showings at least one; what is added without a time plays at those of its day of the week
 */
public record Run(
        LocalDate first,
        LocalDate last,
        Set<DayOfWeek> weekdays,
        List<Showing> showings,
        List<Day> without,
        List<Day> also) {
    /** More than anybody plays in a season, and few enough to look through. */
    public static final int MOST = 200;

    /** One evening of it. */
    public record Evening(Instant startsAt, Instant doorsAt) {}

    /**
     * What a run comes to.
     *
     * @param evenings soonest first, none twice
     * @param skipped what falls into the hour that summer time skips, as the clock on the wall never shows it
     */
    public record Outcome(List<Evening> evenings, List<LocalDateTime> skipped) {}

    /** @throws UnlikelyRun when it ends before it begins */
    public Run {
        if (last.isBefore(first)) {
            throw new UnlikelyRun("last", "run.last-first");
        }
        weekdays = Set.copyOf(weekdays);
        showings = List.copyOf(showings);
        without = List.copyOf(without);
        also = List.copyOf(also);
    }

    /**
     * Its evenings by the clock of that zone; of an hour that comes twice, the first is meant.
     *
     * @throws UnlikelyRun when there are none, or more than {@link #MOST}
     */
    public Outcome in(ZoneId zone) {
        Map<Instant, Evening> evenings = new TreeMap<>();
        List<LocalDateTime> skipped = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last) && evenings.size() <= MOST; date = date.plusDays(1)) {
            if (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek())) {
                for (Showing showing : on(date)) {
                    if (!isLeftOut(date, showing.start())) {
                        add(date, showing, zone, evenings, skipped);
                    }
                }
            }
        }
        for (Day day : also) {
            for (Showing showing : added(day)) {
                add(day.date(), showing, zone, evenings, skipped);
            }
        }
        if (evenings.size() > MOST) {
            throw new UnlikelyRun("last", "run.too-many");
        }
        if (evenings.isEmpty() && skipped.isEmpty()) {
            throw new UnlikelyRun("first", "run.none");
        }
        return new Outcome(List.copyOf(evenings.values()), List.copyOf(skipped));
    }

    private List<Showing> on(LocalDate date) {
        return showings.stream()
                .filter(showing -> showing.isOn(date.getDayOfWeek()))
                .toList();
    }

    private boolean isLeftOut(LocalDate date, LocalTime start) {
        return without.stream().anyMatch(day -> day.means(date, start));
    }

    /** At a time of its own the doors open as long before as they do at that time, or else at the first one. */
    private List<Showing> added(Day day) {
        LocalTime time = day.time();
        if (time == null) {
            return on(day.date());
        }
        Showing like = showings.stream()
                .filter(showing -> showing.start().equals(time))
                .findFirst()
                .orElse(showings.get(0));
        return List.of(new Showing(time, like.doorsBefore(), Set.of()));
    }

    private static void add(
            LocalDate date, Showing showing, ZoneId zone, Map<Instant, Evening> evenings, List<LocalDateTime> skipped) {
        LocalDateTime shown = date.atTime(showing.start());
        WallClock.moment(shown, zone)
                .ifPresentOrElse(
                        starts -> evenings.put(starts, new Evening(starts, starts.minus(showing.doorsBefore()))),
                        () -> skipped.add(shown));
    }
}
