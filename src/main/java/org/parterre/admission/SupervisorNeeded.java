package org.parterre.admission;

import org.parterre.platform.Refusal;

/** Only who supervises the door may say otherwise than it does. */
public final class SupervisorNeeded extends Refusal {
    public SupervisorNeeded() {
        super("supervisor-needed", 403);
    }
}
