package org.parterre.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;

/** Where venues, halls and seating plans are kept. A plan is parsed once and then shared: it never changes. */
@ApplicationScoped
public class Venues {
    @PersistenceContext
    EntityManager entities;

    private final Map<Long, Plan> parsed = new ConcurrentHashMap<>();

    /** Keeps the document as the next version of the hall's plan. @throws UnreadablePlan when it is none */
    @Transactional
    public SeatingPlan publish(Hall hall, String body) {
        Plan plan = PlanDocument.read(body);
        int version = entities.createQuery(
                                "select coalesce(max(p.version), 0) from SeatingPlan p where p.hall = :hall",
                                Integer.class)
                        .setParameter("hall", hall)
                        .getSingleResult()
                + 1;
        SeatingPlan stored = new SeatingPlan(hall, version, plan.seats().size(), body);
        entities.persist(stored);
        return stored;
    }

    @Transactional
    public <T> T keep(T venueOrHall) {
        entities.persist(venueOrHall);
        return venueOrHall;
    }

    /** The newest plan of every hall. */
    @Transactional
    public List<SeatingPlan> plans() {
        return entities.createQuery(
                        "select p from SeatingPlan p where p.version = (select max(q.version) from SeatingPlan q"
                                + " where q.hall = p.hall) order by p.hall.venue.name, p.hall.name",
                        SeatingPlan.class)
                .getResultList();
    }

    /** @throws NotFound where there is none with that id */
    @Transactional
    public SeatingPlan seatingPlan(long id) {
        @Nullable SeatingPlan plan = entities.find(SeatingPlan.class, id);
        if (plan == null) {
            throw new NotFound();
        }
        return plan;
    }

    /** The plan in memory. @throws NotFound where there is none with that id */
    public Plan plan(long id) {
        Plan known = parsed.get(id);
        if (known == null) {
            known = PlanDocument.read(seatingPlan(id).body());
            parsed.put(id, known);
        }
        return known;
    }
}
