package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parterre.platform.persistence.Database;

/** Where a device let somebody in whom the house would not have: kept until somebody looks at it, and afterwards. */
@ApplicationScoped
public class Conflicts {
    @Inject
    Database database;

    /** How many of an evening nobody has looked at yet. */
    public int unseen(long performance) {
        return database.query(
                        "SELECT count(*) FROM door_conflict WHERE performance_id=? AND seen_at IS NULL",
                        row -> row.getInt(1),
                        performance)
                .get(0);
    }
}
