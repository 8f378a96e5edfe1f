package org.parterre.platform;

import java.time.Instant;

/** The years in which something can happen here. Outside of them somebody mistyped, and counting would overflow. */
public final class Era {
    private static final Instant BEGIN = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private Era() {}

    public static boolean has(Instant moment) {
        return !moment.isBefore(BEGIN) && moment.isBefore(END);
    }

    public static boolean has(int year) {
        return year >= 2000 && year < 2200;
    }
}
