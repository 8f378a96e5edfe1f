package org.parterre.programme.office;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parterre.platform.Language;
import org.parterre.programme.Booking;
import org.parterre.programme.Season;

/**
 * What is about to be planned, to be looked at first.
 *
 * @param skipped what the clock on the wall never shows
 * @param nothingChosen true after a wish for none of them
 */
public record RunPage(EveningForm form, List<Line> lines, List<LocalDateTime> skipped, boolean nothingChosen) {
    /** The field for the evenings that are wanted. */
    static final String EVENING = "evening";

    /**
     * One evening.
     *
     * @param clashes who else has the hall then
     * @param atOnce its sale begins as soon as it is published
     */
    public record Line(Season.Draft draft, List<Booking> clashes, boolean atOnce, boolean chosen) {
        /** What names it in the form. */
        public String key() {
            return RunPage.key(draft);
        }
    }

    static String key(Season.Draft draft) {
        return Long.toString(draft.startsAt().toEpochMilli());
    }

    RunPage withNothingChosen() {
        return new RunPage(form, lines, skipped, true);
    }

    public ZoneId zone() {
        return form.seatingPlan().hall().venue().zone();
    }

    /** The first day and the last, with their years: one is soon mistyped. */
    public String span(Language language) {
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).withZone(zone());
        String first = day.format(lines.get(0).draft().startsAt());
        String last = day.format(lines.get(lines.size() - 1).draft().startsAt());
        return first.equals(last) ? first : first + " – " + last;
    }

    /** How many have the hall together with others. */
    public int clashing() {
        return (int) lines.stream().filter(line -> !line.clashes().isEmpty()).count();
    }

    /** The moment to show for a time that is never shown. */
    public Instant told(LocalDateTime shown) {
        return shown.atZone(zone()).toInstant();
    }

    /** Everything that was typed, to be sent on. */
    public Map<String, String> carried() {
        Map<String, String> carried = new TreeMap<>(form.typed());
        carried.remove(EVENING);
        return carried;
    }
}
