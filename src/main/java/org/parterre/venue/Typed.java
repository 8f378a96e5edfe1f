package org.parterre.venue;

import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;

/** What somebody filled in about a theatre. */
public final class Typed {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private Typed() {}

    /** What has the id that somebody sent. @throws BadInput when it is no id, or nothing has it */
    public static <T> T thing(String field, @Nullable String id, LongFunction<T> finds) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new BadInput(field, "venue.unknown");
        }
        try {
            return finds.apply(Long.parseLong(id));
        } catch (NotFound unknown) {
            throw new BadInput(field, "venue.unknown");
        }
    }

    /** @param longest as the column is long · @throws BadInput when there is nothing, or more than a line of it */
    public static String line(String field, int longest, @Nullable String text) {
        String line = lineOrNothing(field, longest, text);
        if (line.isEmpty()) {
            throw new BadInput(field, "venue.missing");
        }
        return line;
    }

    /** Several lines, or nothing. @throws BadInput when it is longer, or has in it what is no text */
    public static String text(String field, int longest, @Nullable String text) {
        String lines = text == null ? "" : text.strip().replaceAll("\\R", "\n");
        if (lines.length() > longest || lines.chars().anyMatch(one -> one != '\n' && Character.isISOControl(one))) {
            throw new BadInput(field, "venue.too-long");
        }
        return lines;
    }

    /** The same where nothing may be said. @throws BadInput when it is more than a line */
    public static String lineOrNothing(String field, int longest, @Nullable String text) {
        String line = text == null ? "" : text.strip();
        if (line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput(field, "venue.not-a-line");
        }
        return line;
    }
}
