package org.parterre.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;

/** Who did what, when, from where: written in the same transaction as the thing itself (DESIGN §5, rule 7). */
@ApplicationScoped
public class AuditTrail {
    /** What is longer is cut off. */
    public static final int LONGEST_DETAIL = 4000;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Actor actor;

    protected AuditTrail() {}

    /** The same outside of a container. */
    public AuditTrail(Database database, Clock clock, Actor actor) {
        this.database = database;
        this.clock = clock;
        this.actor = actor;
    }

    /** Who is behind a change, and from where. */
    public record Who(String name, String origin) {}

    /** A line of the trail, to be written by whoever makes the transaction. */
    public record Entry(Who who, String what, String subject, String detail) {}

    /** Who is behind the request at hand; the house itself where there is none. */
    public Who who() {
        try {
            return new Who(actor.who(), actor.origin());
        } catch (ContextNotActiveException outsideARequest) {
            return new Who("house", "house"); // a job: nobody asked
        }
    }

    /**
     * @param what a verb in the past, such as {@code seats-held}
     * @param subject what it was done to, such as {@code performance:7} or {@code order:K7Q2M9XD}
     * @param detail the rest; no personal data, no secret
     */
    public void record(String what, String subject, String detail) {
        record(List.of(new Entry(who(), what, subject, detail)));
    }

    /** The same for several lines, in their order. */
    public void record(List<Entry> entries) {
        long now = clock.millis();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Entry entry : entries) {
            String detail = entry.detail();
            rows.add(new Object[] {
                now,
                entry.who().name(),
                entry.who().origin(),
                entry.what(),
                entry.subject(),
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail
            });
        }
        database.updateEach(
                "INSERT INTO audit_trail (at_time, who, origin, what, subject, detail) VALUES (?,?,?,?,?,?)", rows);
    }
}
