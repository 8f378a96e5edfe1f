package org.parterre.admission.conflicts;

import org.jspecify.annotations.Nullable;

/** What a supervisor writes of it: one line. */
final class ConflictNote {
    static final int LONGEST = 200;

    private ConflictNote() {}

    /** @return at most {@link #LONGEST} characters, or null for nothing */
    static @Nullable String typed(@Nullable String text) {
        String line =
                text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.isEmpty()) {
            return null;
        }
        return line.codePointCount(0, line.length()) <= LONGEST && line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST) - 1));
    }
}
