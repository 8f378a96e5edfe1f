package org.parterre.admission.conflicts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Verdict;

/**
 * Somebody was let in by a device that could not ask, and the house would have said no.
 *
 * @param scan by which it happened
 * @param seat of the ticket, where there is one; and {@code name} of its holder
 * @param decided what the device answered by itself
 * @param verdict what the house answers
 * @param by who held the device, or what it is called
 * @param stands by which somebody is, or was, inside with the same ticket
 * @param undone the device took it back
 * @param note what the supervisor found
 */
public record Conflict(
        String scan,
        @Nullable String seat,
        @Nullable String name,
        Verdict decided,
        Verdict verdict,
        String gate,
        OffsetDateTime at,
        String by,
        @Nullable Side stands,
        OffsetDateTime foundAt,
        boolean undone,
        @Nullable OffsetDateTime seenAt,
        @Nullable String seenBy,
        @Nullable String note) {

    /** The admission that counts. */
    public record Side(String scan, String gate, OffsetDateTime at, String by) {}

    public boolean seen() {
        return seenAt != null;
    }
}
