package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.web.RateLimits;

/**
 * How many codes that aren't this house's one device may try: somebody who holds it is guessing, or it is broken. Genuine codes
 * are never counted, so that the queue before the same door goes on.
 */
@ApplicationScoped
class Patience {
    /** A hand scanner that reads a poster again and again; who types a short code wrong needs less. */
    static final int A_MINUTE = 30;
    /** What was scanned without a network comes all at once, and has to arrive. */
    static final int LATE_A_MINUTE = 600;

    @Inject
    RateLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    Actor actor;

    /** @throws RateLimits.TooMany when that device or person has shown too many of them; nothing is kept of this one */
    public void strange(Scan scan) {
        String whose = actor.device() == null ? actor.who() + " " + actor.origin() : "device " + actor.device();
        try {
            boolean late = scan.decided() != null;
            limits.useOf(late ? "strange-codes-late" : "strange-codes", whose, late ? LATE_A_MINUTE : A_MINUTE);
        } catch (RateLimits.TooMany flood) {
            if (isNew(whose)) {
                audit.record("door-flooded", "performance:" + scan.performance(), "gate " + scan.gate());
            }
            throw flood;
        }
    }

    /** A line of the trail a minute tells as much as a thousand. */
    private boolean isNew(String whose) {
        try {
            limits.useOf("strange-codes-told", whose, 1);
            return true;
        } catch (RateLimits.TooMany told) {
            return false;
        }
    }
}
