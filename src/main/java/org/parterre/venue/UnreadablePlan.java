package org.parterre.venue;

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

    /** @param why a message key, and what fills it: of the whole file */
    public UnreadablePlan(String why, Object... with) {
        super("unreadable-plan", 422, new Words(why, with), "");
    }

    public UnreadablePlan(Place place, String why, Object... with) {
        super("unreadable-plan", 422, new Words(why, with), place.words());
        fact("line", place.line());
        fact("column", place.column());
    }
}
