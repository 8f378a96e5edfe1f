package org.parterre.admission;

import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;

/**
 * A scan by somebody, and what its code says before anybody looks into the database.
 *
 * @param device the paired device it comes from; null for a person's own session
 */
record Presented(Scan scan, Reading reading, AuditTrail.Who who, @Nullable Long device) {

    /**
     * @param ticket null where it is no ticket's
     * @param performance for which evening the code was made; null for a ticket that was found by name, or typed: its own
     * @param revision which revision the code was made for; null where the newest is meant
     */
    record Reading(
            boolean readable,
            boolean ours,
            @Nullable Long ticket,
            @Nullable Long performance,
            @Nullable Integer revision) {

        /** Nothing that this house made. */
        boolean strange() {
            return !readable || !ours;
        }
    }
}
