package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parterre.platform.persistence.Database;

/** Who is inside. */
@ApplicationScoped
public class Admissions {
    private static final String OPEN = " FROM admission WHERE performance_id=? AND open_ticket IS NOT NULL";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    /** A stay that lasts. */
    record Stay(long ticket, Instant since, String gate) {}

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

    /** In one go; of a ticket whose holder is inside there is none, while it is locked. */
    void begin(List<Admission> admissions) {
        admissions.forEach(entities::persist);
        entities.flush();
    }

    void end(long ticket, Instant at) {
        database.update(
                "UPDATE admission SET open_ticket=NULL, left_at=? WHERE open_ticket=?", at.toEpochMilli(), ticket);
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
