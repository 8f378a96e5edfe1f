package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;

/** Who is inside. */
@ApplicationScoped
public class Admissions {
    private static final String OPEN = " FROM admission WHERE performance_id=? AND open_ticket IS NOT NULL";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    /** The stay that lasts, or null where the holder isn't inside. */
    @Nullable
    Admission open(long ticket) {
        List<Admission> found = entities.createQuery(
                        "select a from Admission a where a.openTicket = :ticket", Admission.class)
                .setParameter("ticket", ticket)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    /** Where somebody else was quicker, the whole scan is tried again and then finds them inside. */
    void begin(Admission admission) {
        try {
            entities.persist(admission);
            entities.flush();
        } catch (PersistenceException e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e;
        }
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
