package org.parterre.admission.node.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.parterre.platform.persistence.Lease;

/** Whose turn it is to speak to the house: one program's at a time, renewed with every call. */
@ApplicationScoped
class Turn {
    private static final String JOB = "node";
    /** Longer than a call can take; and no longer, because a laptop whose battery was flat begins by waiting for it. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    @Inject
    Lease lease;

    boolean take() {
        return lease.take(JOB, LEASE);
    }
}
