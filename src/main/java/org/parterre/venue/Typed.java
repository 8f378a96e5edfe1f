package org.parterre.venue;

import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;

/** What somebody filled in about a theatre. */
public final class Typed {
    private Typed() {}

    /** @param longest as the column is long · @throws BadInput when there is nothing, or more than a line of it */
    public static String line(String field, int longest, @Nullable String text) {
        String line = text == null ? "" : text.strip();
        if (line.isEmpty()) {
            throw new BadInput(field, "venue.missing");
        }
        if (line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput(field, "venue.not-a-line");
        }
        return line;
    }
}
