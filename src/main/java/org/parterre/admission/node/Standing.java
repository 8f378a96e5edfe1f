package org.parterre.admission.node;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.gate.Count;
import org.parterre.admission.gate.Evening;
import org.parterre.admission.node.line.Touch;

/**
 * How a node stands.
 *
 * @param house the address of the house
 * @param contact whether it is heard
 * @param waiting how many scans it has still to hear of
 * @param phones the address that phones open
 * @param secure whether a phone lends its camera to a page there
 */
public record Standing(
        String house,
        Touch contact,
        List<Kept> evenings,
        int waiting,
        List<Trouble> troubles,
        String phones,
        boolean secure,
        ZoneId zone) {

    /** An evening whose list is kept. @param fetchedAt how the house had it then */
    public record Kept(Evening evening, Count count, Instant fetchedAt) {}

    /**
     * A scan to which the house said something else.
     *
     * @param verdict what was said here
     * @param place where the ticket's holder sits, null where nobody knows
     * @param house the verdict of the house; null where it refused the scan itself
     * @param note what the house added to it
     */
    public record Trouble(
            Instant at,
            ZoneId zone,
            String gate,
            String verdict,
            @Nullable String place,
            @Nullable String house,
            String note) {}
}
