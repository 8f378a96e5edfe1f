package org.parterre.admission.node;

import org.jspecify.annotations.Nullable;
import org.parterre.admission.manifest.Manifest.Line;

/**
 * What a node knows of a code.
 *
 * @param readable it is one of a ticket, or a short code of the list
 * @param ours the house made it
 * @param performance for which evening
 * @param hash of the ticket's code; null for a code that belongs to no ticket of this evening
 * @param ticket where the code itself says it; a short code doesn't
 * @param line null for a ticket that was sold since the list was made: its signature speaks for it
 */
record Reading(
        boolean readable,
        boolean ours,
        @Nullable Long performance,
        @Nullable String hash,
        @Nullable Long ticket,
        @Nullable Line line) {
    static final Reading NOTHING = new Reading(false, true, null, null, null, null);
    static final Reading FORGED = new Reading(true, false, null, null, null, null);

    /** A ticket of another evening. */
    static Reading elsewhere(long performance) {
        return new Reading(true, true, performance, null, null, null);
    }
}
