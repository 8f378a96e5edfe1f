package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Retried;
import org.parterre.venue.PriceZone;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.Venues;

/** Takes evenings to another version of their hall's plan. Seats keep their identity, so who has one keeps it. */
@ApplicationScoped
public class Refitting {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Venues venues;

    @Inject
    PriceLists prices;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PerformanceRefitted> refitted;

    @Inject
    Event<PerformanceChanged> changed;

    /**
     * All of them or none. An evening that has that plan already stays as it is.
     *
     * @param like for a zone that an evening has no prices for: the zone of whose prices it gets a copy
     * @throws NotFound for an evening or a plan that isn't there
     * @throws org.parterre.platform.BadInput for a plan of another hall
     * @throws WrongMoment for an evening that is cancelled
     * @throws MissingPrice for a zone without prices that nobody said anything of
     */
    @Retried
    @Transactional
    public void refit(Collection<Long> performances, long plan, Map<String, String> like) {
        SeatingPlan to = venues.seatingPlan(plan);
        List<PriceZone> zones = venues.plan(plan).zones();
        for (long id : new TreeSet<>(performances)) {
            Performance performance =
                    NotFound.unless(entities.find(Performance.class, id, LockModeType.PESSIMISTIC_WRITE));
            SeatingPlan from = performance.plan();
            if (from.id() == plan) {
                continue;
            }
            performance.refit(to);
            prices.extend(performance, zones, like);
            audit.record("plan-changed", "performance:" + id, "version " + from.version() + " to " + to.version());
            entities.flush();
            if (performance.status() != Performance.Status.DRAFT) {
                refitted.fire(new PerformanceRefitted(id, from.id(), plan));
            }
            changed.fire(new PerformanceChanged(id));
        }
    }
}
