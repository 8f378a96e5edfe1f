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
 * @param decided what the device answered by itself, because the house could not be reached; else null
 * @param reason why a supervisor lets somebody in all the same; else null
 * @param undoes the id of the scan that is taken back; else null, and then there is a code or a ticket
 */
public record Scan(
        String id,
        @Nullable String code,
        @Nullable Long ticket,
        long performance,
        Direction direction,
        String gate,
        Instant at,
        @Nullable Verdict decided,
        @Nullable String reason,
        @Nullable String undoes) {

    /** One that the house was asked about at once. */
    public Scan(
            String id,
            @Nullable String code,
            @Nullable Long ticket,
            long performance,
            Direction direction,
            String gate,
            Instant at) {
        this(id, code, ticket, performance, direction, gate, at, null, null, null);
    }

    /** Whoever goes out needs nobody's leave. */
    public boolean overrules() {
        return reason != null && direction == Direction.IN;
    }

    /** The device could not ask, and let them in. */
    boolean letIn() {
        return decided != null && decided.good() && direction == Direction.IN;
    }

    /** The device could not ask, and refused them: whatever the house knows, nobody came in. */
    public boolean sentAway() {
        return decided != null && !decided.good() && direction == Direction.IN;
    }

    /** Whether somebody is inside by this scan whom the house, which answered so, would not have let in. */
    public boolean conflicts(Outcome outcome) {
        return letIn() && !outcome.verdict().good();
    }

    /** Tells whether two scans with one id are the same scan. */
    public String mark() {
        return Tokens.hash(performance + " " + direction + " " + ticket + " " + code
                + (reason == null ? "" : " overruled") + (undoes == null ? "" : " undoes " + undoes));
    }
}
