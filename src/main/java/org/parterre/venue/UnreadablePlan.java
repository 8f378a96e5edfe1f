package org.parterre.venue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput.Words;
import org.parterre.platform.Refusal;

/** The file is not a seating plan that can be used; nothing was stored. Says why, and where in the file. */
public final class UnreadablePlan extends Refusal {
    /** Where in a file somebody has to look; both from 1. A spreadsheet's column is said by its letter. */
    public record Place(int line, int column, @Nullable String cell) {
        /** Of a file that is text. */
        public static Place inText(long line, long column) {
            return new Place((int) line, (int) column, null);
        }

        /** Of a spreadsheet. @param cell such as {@code C7}, with the name of its sheet where there are several */
        public static Place inSheet(int line, int column, String cell) {
            return new Place(line, column, cell);
        }

        private Words words() {
            return cell == null ? new Words("plan.at", line, column) : new Words("plan.in-cell", cell);
        }
    }

    /** What stands in a file is quoted so far. */
    private static final int LONGEST_QUOTE = 60;

    /** @param why a message key, and what fills it: of the whole file */
    public UnreadablePlan(String why, Object... with) {
        super("unreadable-plan", 422, new Words(why, quoted(with)), "");
    }

    public UnreadablePlan(Place place, String why, Object... with) {
        super("unreadable-plan", 422, new Words(why, quoted(with)), place.words());
        fact("line", place.line());
        fact("column", place.column());
    }

    private UnreadablePlan(Object why) {
        super("unreadable-plan", 422, why, "");
    }

    /** The same about the whole file: the place was one in a document that nobody but us has seen. */
    public UnreadablePlan withoutPlace() {
        return new UnreadablePlan(words().get(0));
    }

    private static Object[] quoted(Object[] with) {
        return Arrays.stream(with)
                .map(word -> word instanceof String text && text.length() > LONGEST_QUOTE
                        ? text.substring(0, LONGEST_QUOTE) + "…"
                        : word)
                .toArray();
    }
}
