package org.parterre.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Retried;

/** Where plans wait until somebody looked at what was guessed of them, and accepts them or throws them away. */
@ApplicationScoped
public class PlanDrafts {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Venues venues;

    @Transactional
    public PlanDraft keep(PlanDraft draft) {
        entities.persist(draft);
        return draft;
    }

    /** All of them, the newest first. */
    @Transactional
    public List<PlanDraft> all() {
        return entities.createQuery("select d from PlanDraft d order by d.id desc", PlanDraft.class)
                .getResultList();
    }

    /** @throws NotFound where there is none with that id: accepted perhaps, or thrown away */
    @Transactional
    public PlanDraft draft(long id) {
        return NotFound.unless(entities.find(PlanDraft.class, id));
    }

    /** Makes it the next version of its hall's plan. @throws NotFound where it is gone: it is accepted only once */
    @Retried
    @Transactional
    public SeatingPlan accept(long id) {
        PlanDraft draft = NotFound.unless(entities.find(PlanDraft.class, id, LockModeType.PESSIMISTIC_WRITE));
        Hall hall = draft.hall();
        String body = draft.body();
        entities.remove(draft);
        return venues.publish(hall, body);
    }

    /** Does nothing where it is gone already. */
    @Transactional
    public void throwAway(long id) {
        entities.createQuery("delete from PlanDraft d where d.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
