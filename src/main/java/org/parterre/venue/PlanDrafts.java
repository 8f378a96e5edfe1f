package org.parterre.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.persistence.Retried;

/** Where plans wait until somebody looked at what was guessed of them or drew them to the end, and accepts them or throws them away. */
@ApplicationScoped
public class PlanDrafts {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Venues venues;

    @Inject
    AuditTrail audit;

    @Transactional
    public PlanDraft keep(PlanDraft draft) {
        entities.persist(draft);
        audit.record("plan-drafted", "hall:" + draft.hall().id(), "draft " + draft.id());
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

    /**
     * Keeps what somebody has drawn so far. The audit trail is not told: it would be every few seconds, and of a draft nothing is
     * sold. What is kept already is kept again without asking, so that an answer that was lost on its way does no harm.
     *
     * @param seen whether what is kept now is what the drawing was made from
     * @return the plan, perhaps unfinished
     * @throws UnreadablePlan when it is none; nothing is kept then
     * @throws StaleVersion when somebody else has drawn in the meantime
     */
    @Retried
    @Transactional
    public Plan redraw(long id, String body, Predicate<String> seen) {
        Plan plan = PlanDocument.readUnfinished(body);
        PlanDraft draft = NotFound.unless(entities.find(PlanDraft.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (!body.equals(draft.body())) {
            if (!seen.test(draft.body())) {
                throw new StaleVersion("designer.stale");
            }
            draft.redraw(body);
        }
        return plan;
    }

    /**
     * Makes it the next version of its hall's plan.
     *
     * @throws NotFound where it is gone: it is accepted only once
     * @throws UnreadablePlan where it isn't finished
     */
    @Retried
    @Transactional
    public SeatingPlan accept(long id) {
        PlanDraft draft = NotFound.unless(entities.find(PlanDraft.class, id, LockModeType.PESSIMISTIC_WRITE));
        Hall hall = draft.hall();
        String body = draft.body();
        entities.remove(draft);
        try {
            return venues.publish(hall, body);
        } catch (UnreadablePlan unfinished) {
            throw unfinished.withoutPlace(); // nobody looks for a line in what they have drawn
        }
    }

    /** Does nothing where it is gone already. */
    @Transactional
    public void throwAway(long id) {
        entities.createQuery("delete from PlanDraft d where d.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
