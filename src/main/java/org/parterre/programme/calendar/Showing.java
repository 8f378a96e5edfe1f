package org.parterre.programme.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/**
 * A time at which a run plays on its days.
 *
 * @param doorsBefore how long before the start the doors open
 * @param weekdays on which of the run's days; empty for all of them
 */
public record Showing(LocalTime start, Duration doorsBefore, Set<DayOfWeek> weekdays) {
    public Showing {
        weekdays = Set.copyOf(weekdays);
    }

    boolean isOn(DayOfWeek day) {
        return weekdays.isEmpty() || weekdays.contains(day);
    }
}
