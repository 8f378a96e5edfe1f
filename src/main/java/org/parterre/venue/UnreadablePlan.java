package org.parterre.venue;

import org.parterre.platform.Refusal;

/** The document is not a seating plan that can be used; nothing was stored. */
public final class UnreadablePlan extends Refusal {
    UnreadablePlan(String why) {
        super("unreadable-plan", 422, why);
    }
}
