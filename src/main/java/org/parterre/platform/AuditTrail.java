package org.parterre.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parterre.platform.persistence.Database;

/** Who did what, when, from where: written in the same transaction as the thing itself (DESIGN §5, rule 7). */
@ApplicationScoped
public class AuditTrail {
    private static final int LONGEST_DETAIL = 4000;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Actor actor;

    /**
     * @param what a verb in the past, such as {@code seats-held}
     * @param subject what it was done to, such as {@code performance:7} or {@code order:K7Q2M9XD}
     * @param detail the rest; no personal data, no secret
     */
    public void record(String what, String subject, String detail) {
        String who = "house";
        String origin = "house";
        try {
            who = actor.who();
            origin = actor.origin();
        } catch (ContextNotActiveException outsideARequest) {
            // a job of the house itself: nobody asked
        }
        database.update(
                "INSERT INTO audit_trail (at_time, who, origin, what, subject, detail) VALUES (?,?,?,?,?,?)",
                clock.millis(),
                who,
                origin,
                what,
                subject,
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
    }
}
