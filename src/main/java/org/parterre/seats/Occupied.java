package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.parterre.platform.persistence.Database;
import org.parterre.programme.PerformanceMoves;

/** An evening for which somebody has a seat, or is being kept one, doesn't move. Places kept back by the house move with it. */
@ApplicationScoped
class Occupied {
    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Asked while the row of the performance is locked: no hold can be written down until it has moved.
     *
     * @throws SeatsGiven saying how many
     */
    void stay(@Observes PerformanceMoves moves) {
        List<String> given = database.query(
                "SELECT state FROM seat_state WHERE performance_id=?"
                        + " AND (state='SOLD' OR (state='HELD' AND held_until>?))",
                row -> row.getString(1),
                moves.performance(),
                clock.millis());
        int sold = (int) given.stream().filter("SOLD"::equals).count();
        if (!given.isEmpty()) {
            throw new SeatsGiven(sold, given.size() - sold);
        }
    }
}
