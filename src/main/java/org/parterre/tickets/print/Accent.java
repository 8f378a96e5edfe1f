package org.parterre.tickets.print;

import java.util.regex.Pattern;

/** The production's one colour. */
final class Accent {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String OTHERWISE = "#9a1f40";

    private Accent() {}

    /** The colour as #rrggbb; the house's own where a production has none that can be read. */
    static String of(String colour) {
        return COLOUR.matcher(colour).matches() ? colour : OTHERWISE;
    }
}
