package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;

/** Who came, by tariff. */
@ApplicationScoped
class Attendance {
    static final Came NOBODY = new Came(0, 0, 0);

    @Inject
    Database database;

    /** Of so many tickets that count so many were scanned in, ever. */
    record Came(long tariff, int sold, int came) {}

    Map<Long, Came> of(long performance) {
        return database
                .query(
                        "SELECT l.tariff_id, count(*), count(a.ticket_id) FROM ticket t JOIN order_line l"
                                + Derby.ROW_BY_ROW + " ON l.id = t.order_line LEFT JOIN (SELECT DISTINCT ticket_id"
                                + " FROM admission WHERE performance_id=? AND undone_at IS NULL) a ON a.ticket_id = t.id"
                                + " WHERE t.performance_id=? AND t.live_seat IS NOT NULL GROUP BY l.tariff_id",
                        row -> new Came(row.getLong(1), row.getInt(2), row.getInt(3)),
                        performance,
                        performance)
                .stream()
                .collect(Collectors.toMap(Came::tariff, Function.identity()));
    }
}
