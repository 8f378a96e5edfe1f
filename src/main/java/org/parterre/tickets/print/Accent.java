package org.parterre.tickets.print;

import java.util.regex.Pattern;

/** The production's one colour. */
public final class Accent {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String OTHERWISE = "#9a1f40";

    private Accent() {}

    /** The colour as #rrggbb; the house's own where a production has none that can be read. */
    public static String of(String colour) {
        return COLOUR.matcher(colour).matches() ? colour : OTHERWISE;
    }

    /** By relative luminance (WCAG 2.2), where dark ink reads better than white. */
    public static boolean isLight(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour) > 0.18;
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
