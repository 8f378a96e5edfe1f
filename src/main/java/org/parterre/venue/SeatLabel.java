package org.parterre.venue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parterre.platform.Language;

/** Where a seat is, in a person's words: section, row (in a section of boxes: which box), number. */
public record SeatLabel(String section, boolean box, String row, String number, Language language) {
    /** {@code Parterre · rij G · stoel 13}; a standing place is its area's name. */
    public String whole() {
        return number.isEmpty() ? section : section + " · " + rowWord() + " " + row + " · " + seatWord() + " " + number;
    }

    /**
     * {@code Parterre · rij G · stoel 12, 13 en 14}: this seat and others of its row.
     *
     * @param others their numbers, at least one
     */
    public String and(List<String> others) {
        int last = others.size() - 1;
        String all =
                Stream.concat(Stream.of(number), others.stream().limit(last)).collect(Collectors.joining(", "))
                        + language.pick(" en ", " and ")
                        + others.get(last);
        return section + " · " + rowWord() + " " + row + " · " + language.pick("stoel", "seats") + " " + all;
    }

    /** {@code Parterre · rij G}; a standing place is its area's name. */
    public String withoutNumber() {
        return number.isEmpty() ? section : section + " · " + rowWord() + " " + row;
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
