package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Ids;

/** Who is inside. */
@ApplicationScoped
public class Admissions {
    private static final String OPEN = " FROM admission WHERE performance_id=? AND open_ticket IS NOT NULL";

    @Inject
    Database database;

    @Inject
    Ids ids;

    /** A stay that lasts. */
    record Stay(long ticket, Instant since, String gate) {}

    /** Somebody who is let in. */
    record Entering(long performance, long ticket, Instant at, String gate) {}

    /** The stays that last, by ticket. */
    Map<Long, Stay> open(Collection<Long> tickets) {
        return database
                .queryIn(
                        "SELECT open_ticket, admitted_at, gate FROM admission WHERE open_ticket IN",
                        row -> new Stay(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)),
                        tickets)
                .stream()
                .collect(Collectors.toMap(Stay::ticket, Function.identity(), (one, same) -> one));
    }

    /** Whether anybody ever came in with one of them. */
    boolean everAdmitted(Collection<Long> tickets) {
        return !database.queryIn("SELECT ticket_id FROM admission WHERE ticket_id IN", row -> row.getLong(1), tickets)
                .isEmpty();
    }

    /** Somebody who goes out. */
    record Leaving(long ticket, Instant at) {}

    /** In one go; of a ticket whose holder is inside there is none, while it is locked. */
    void begin(List<Entering> entering) {
        List<Object[]> rows = entering.stream()
                .map(one -> new Object[] {
                    ids.next(),
                    one.performance(),
                    one.ticket(),
                    one.ticket(),
                    one.at().toEpochMilli(),
                    one.gate()
                })
                .toList();
        database.updateEach(
                "INSERT INTO admission (id, performance_id, ticket_id, open_ticket, admitted_at, gate) VALUES (?,?,?,?,?,?)",
                rows);
    }

    void end(List<Leaving> leaving) {
        database.updateEach(
                "UPDATE admission SET open_ticket=NULL, left_at=? WHERE open_ticket=?",
                leaving.stream()
                        .map(one -> new Object[] {one.at().toEpochMilli(), one.ticket()})
                        .toList());
    }

    public int inside(long performance) {
        return database.query("SELECT count(*)" + OPEN, row -> row.getInt(1), performance)
                .get(0);
    }

    /** The tickets whose holders are inside. */
    public Set<Long> tickets(long performance) {
        return new HashSet<>(database.query("SELECT open_ticket" + OPEN, row -> row.getLong(1), performance));
    }
}
