package org.parterre.payments;

import java.time.Duration;
import java.util.List;

/** How long the house waits before it asks a gateway again by itself: longer than any call may take, and longer every time. */
public final class Pauses {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    private Pauses() {}

    /** @param before how often it asked before */
    public static Duration after(int before) {
        return PAUSES.get(Math.min(before, PAUSES.size() - 1));
    }
}
