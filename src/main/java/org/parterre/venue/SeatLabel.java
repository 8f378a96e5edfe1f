package org.parterre.venue;

import org.parterre.platform.Language;

/** Where a seat is, in a person's words: section, row, number. */
public record SeatLabel(String section, String row, String number, Language language) {
    /** {@code Parterre · rij G · stoel 13}; a standing place is its area's name. */
    public String whole() {
        return number.isEmpty() ? section : section + " · " + rowWord() + " " + row + " · " + seatWord() + " " + number;
    }

    /** {@code Rij G stoel 13}; a standing place is its area's name. */
    public String brief() {
        return number.isEmpty() ? section : language.pick("Rij ", "Row ") + row + " " + seatWord() + " " + number;
    }

    private String rowWord() {
        return language.pick("rij", "row");
    }

    private String seatWord() {
        return language.pick("stoel", "seat");
    }

    @Override
    public String toString() {
        return whole();
    }
}
