package org.parterre.venue;

import java.util.Locale;
import org.parterre.platform.Language;

/** Where a seat is, in a person's words: section, row (in a section of boxes: which box), number. */
public record SeatLabel(String section, boolean box, String row, String number, Language language) {
    /** {@code Parterre · rij G · stoel 13}; a standing place is its area's name. */
    public String whole() {
        return number.isEmpty() ? section : section + " · " + rowWord() + " " + row + " · " + seatWord() + " " + number;
    }

    /** {@code Rij G stoel 13}; a standing place is its area's name. */
    public String brief() {
        return number.isEmpty() ? section : capital(rowWord()) + " " + row + " " + seatWord() + " " + number;
    }

    private String rowWord() {
        return box ? language.pick("loge", "box") : language.pick("rij", "row");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String seatWord() {
        return language.pick("stoel", "seat");
    }

    @Override
    public String toString() {
        return whole();
    }
}
