package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;

/** Where a device let somebody in whom the house would not have: kept until somebody looks at it, and afterwards. */
@ApplicationScoped
public class Conflicts {
    @Inject
    Database database;

    @Inject
    Clock clock;

    /** @param stands the scan by which somebody is inside with the same ticket, or null */
    record Found(Scan scan, Outcome outcome, @Nullable String stands) {}

    void keep(List<Found> found) {
        long now = clock.millis();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Found one : found) {
            Scan scan = one.scan();
            rows.add(new @Nullable Object[] {
                scan.id(),
                scan.performance(),
                one.outcome().ticket(),
                String.valueOf(scan.decided()),
                scan.at().toEpochMilli(),
                one.stands(),
                now
            });
        }
        database.updateEach(
                "INSERT INTO door_conflict (scan_id, performance_id, ticket_id, decided, decided_at, stands, found_at)"
                        + " VALUES (?,?,?,?,?,?,?)",
                rows);
    }

    boolean knows(String scan) {
        return !database.query("SELECT found_at FROM door_conflict WHERE scan_id=?", row -> row.getLong(1), scan)
                .isEmpty();
    }

    /** Whoever let somebody in by that scan took it back: there is nothing left to look at. */
    void undo(String scan, String who) {
        database.update(
                "UPDATE door_conflict SET seen_at=?, seen_by=? WHERE scan_id=? AND seen_at IS NULL",
                clock.millis(),
                who,
                scan);
    }

    /** How many of an evening nobody has looked at yet. */
    public int unseen(long performance) {
        return database.query(
                        "SELECT count(*) FROM door_conflict WHERE performance_id=? AND seen_at IS NULL",
                        row -> row.getInt(1),
                        performance)
                .get(0);
    }
}
