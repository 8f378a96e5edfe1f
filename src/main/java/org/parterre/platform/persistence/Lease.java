package org.parterre.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.parterre.platform.Tokens;

/**
 * For what only one of several nodes may do at a time. The database is the judge: one conditional UPDATE, so two nodes that ask
 * at once can't both be told yes, and the lease of a node that fell over ends by itself.
 */
@ApplicationScoped
public class Lease {
    private static final String TAKE =
            "UPDATE job_lease SET owner=?, until_ms=? WHERE name=? AND (until_ms<? OR owner=?)";

    private final String owner = Tokens.spoken(12);

    @Inject
    Database database;

    @Inject
    Clock clock;

    protected Lease() {}

    /** The same outside of a container. */
    public Lease(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks for the job, or for more time where it is ours already.
     *
     * @param name of the job, at most 40 characters
     * @param time how long nobody else gets it: longer than the job ever takes
     * @return whether it is ours until then
     */
    public boolean take(String name, Duration time) {
        long now = clock.millis();
        long until = now + time.toMillis();
        if (database.update(TAKE, owner, until, name, now, owner) == 1) {
            return true;
        }
        boolean known = !database.query("SELECT owner FROM job_lease WHERE name=?", row -> row.getString(1), name)
                .isEmpty();
        return !known && first(name, until);
    }

    private boolean first(String name, long until) {
        try {
            return database.update("INSERT INTO job_lease (name, owner, until_ms) VALUES (?,?,?)", name, owner, until)
                    == 1;
        } catch (DatabaseFailure e) {
            if (DatabaseFailure.isDuplicate(e)) {
                return false; // another node was the first ever to ask
            }
            throw e;
        }
    }
}
