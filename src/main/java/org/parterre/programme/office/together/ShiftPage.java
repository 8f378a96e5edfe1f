package org.parterre.programme.office.together;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Booking;
import org.parterre.programme.Playbill;

/**
 * Performances that are to be copied or moved, and to when.
 *
 * @param copies true where they are copied
 * @param problems message keys by field
 * @param refused the sentence that says why it was not done, or null
 */
public record ShiftPage(
        boolean copies,
        List<Line> lines,
        Map<String, String> typed,
        Map<String, String> problems,
        @Nullable String refused) {
    /**
     * One of them.
     *
     * @param to its new time, or null where that is not known yet
     * @param clashes who else has the hall then
     * @param seen the version that this is decided on
     */
    public record Line(Playbill playbill, @Nullable Time to, List<Booking> clashes, String seen) {}

    /** When it is to be. */
    public record Time(Instant startsAt, Instant doorsAt) {}

    /** A single one has fields for its date and times; several are pushed by days. */
    public boolean isOne() {
        return lines.size() == 1;
    }

    /** True where the new times are known and can be looked at. */
    public boolean isLookedAt() {
        return lines.stream().allMatch(line -> line.to() != null);
    }

    /** How many will have the hall together with others. */
    public int clashing() {
        return (int) lines.stream().filter(line -> !line.clashes().isEmpty()).count();
    }

    /** The address of this page, and the last word of the messages that are different for copies. */
    public String what() {
        return copies ? "copy" : "move";
    }

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The message that says what is wrong with a field, or null. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    ShiftPage refusing(String sentence) {
        return new ShiftPage(copies, lines, typed, problems, sentence);
    }
}
