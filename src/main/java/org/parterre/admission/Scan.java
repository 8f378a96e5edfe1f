package org.parterre.admission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Tokens;

/**
 * One reading at the door.
 *
 * @param id made by the device; the same id gives the same answer
 * @param code what was scanned or typed, or null where the ticket was found by name
 * @param ticket the ticket that was found by name, or null
 * @param gate what the door calls itself, at most 60 characters
 * @param at when the device saw it
 */
public record Scan(
        String id,
        @Nullable String code,
        @Nullable Long ticket,
        long performance,
        Direction direction,
        String gate,
        Instant at) {
    /** Tells whether two scans with one id are the same scan. */
    String mark() {
        return Tokens.hash(performance + " " + direction + " " + ticket + " " + code);
    }
}
