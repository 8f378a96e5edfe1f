package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Performance.Status;

/** Brings a performance out, closes its sale or opens it again: whatever leads to the state that is asked for. */
@ApplicationScoped
public class Announcement {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Season season;

    /**
     * Asking twice is asking once, even at the same moment: who comes second waits, and finds it done.
     *
     * @param wanted PUBLISHED or CLOSED
     * @throws WrongMoment where no way leads there: a draft can't be closed, what is cancelled stays so
     */
    @Retried
    @Transactional
    public void bring(long id, Status wanted) {
        @Nullable Performance performance = entities.find(Performance.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (performance == null) {
            throw new NotFound();
        }
        if (performance.status() == wanted) {
            return;
        }
        switch (wanted) {
            case PUBLISHED -> {
                if (performance.status() == Status.CLOSED) {
                    season.reopen(id);
                } else {
                    season.publish(id);
                }
            }
            case CLOSED -> season.close(id);
            case DRAFT, CANCELLED -> throw new WrongMoment(performance.status());
        }
    }
}
