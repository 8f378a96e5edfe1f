package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.persistence.Retried;
import org.parterre.venue.Venues;
import org.parterre.venue.Words;

/** The organiser's craft: planning performances, publishing and closing them. */
@ApplicationScoped
public class Season {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Venues venues;

    @Inject
    PriceLists priceLists;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PerformancePublished> published;

    @Inject
    Event<PerformanceChanged> changed;

    @Inject
    Event<ProductionChanged> reworded;

    /**
     * What an organiser fills in for one evening. A price stands for one tariff in one zone of the plan.
     *
     * @param wheelchairPlacesFrom when the wheelchair places that are left are for everybody, or null for never
     */
    public record Draft(
            long production,
            long plan,
            Instant startsAt,
            Instant doorsAt,
            SalePeriod sale,
            List<DraftPrice> prices,
            @Nullable Instant wheelchairPlacesFrom) {}

    /** One field of the price list. */
    public record DraftPrice(String zone, long tariff, Money amount) {}

    @Transactional
    public Production produce(Production production) {
        entities.persist(production);
        return production;
    }

    /** Says something of its own in the letters about a production. @throws NotFound where there is none with that id */
    @Retried
    @Transactional
    public Production word(long production, Words words) {
        entities.flush(); // one that is new in this transaction can't be locked before the database knows it
        Production worded =
                NotFound.unless(entities.find(Production.class, production, LockModeType.PESSIMISTIC_WRITE));
        worded.saysInLetters(words);
        audit.record("letters-worded", "production:" + production, "");
        reworded.fire(new ProductionChanged(production));
        return worded;
    }

    /** What orders cost from now on besides their seats. @throws NotFound where there is none with that id */
    @Retried
    @Transactional
    public Production charge(long production, Money service, boolean donations) {
        entities.flush(); // as above
        Production charged =
                NotFound.unless(entities.find(Production.class, production, LockModeType.PESSIMISTIC_WRITE));
        charged.charges(service, donations);
        audit.record("charges-changed", "production:" + production, service.plain() + (donations ? " donations" : ""));
        reworded.fire(new ProductionChanged(production));
        return charged;
    }

    /**
     * Makes a performance that nobody else sees yet.
     *
     * @return its id
     * @throws NotFound for a production or a plan that isn't there
     * @throws MissingPrice when a zone of the plan has no price that anybody may pay
     */
    @Retried
    @Transactional
    public long plan(Draft draft) {
        @Nullable Production production = entities.find(Production.class, draft.production());
        if (production == null) {
            throw new NotFound();
        }
        priceLists.requirePrices(draft.plan(), draft.prices(), priceLists.tariffs(draft.production()));
        Performance performance = new Performance(
                production, venues.seatingPlan(draft.plan()), draft.startsAt(), draft.doorsAt(), draft.sale());
        performance.giveWheelchairPlacesFrom(draft.wheelchairPlacesFrom());
        entities.persist(performance);
        draft.prices().forEach(price -> entities.persist(new Price(performance.id(), price, performance.priceList())));
        entities.flush();
        audit.record("performance-planned", "performance:" + performance.id(), "plan:" + draft.plan());
        return performance.id();
    }

    /** Puts the evening in the programme; its seats come to be in the same transaction. */
    @Transactional
    public void publish(long id) {
        change(id, "performance-published", performance -> {
            performance.publish();
            entities.flush();
            published.fire(new PerformancePublished(id, performance.plan().id()));
        });
    }

    /** Ends the sale; what is sold stays sold. */
    @Transactional
    public void close(long id) {
        change(id, "sale-closed", Performance::close);
    }

    /** Calls the evening off, for good. Part of the transaction that looks after those who have seats. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(long id) {
        change(id, "performance-cancelled", Performance::cancel);
    }

    /** Opens a closed sale again. */
    @Transactional
    public void reopen(long id) {
        change(id, "sale-reopened", Performance::reopen);
    }

    /**
     * Sets from when on the wheelchair places that are left are for everybody.
     *
     * @param moment null for never
     * @param seen true for the version of the performance that this was decided on
     * @throws UnlikelyTimes for a moment after the start
     * @throws StaleVersion when somebody has changed the performance since; asked under the lock, so that of two the second is told
     */
    @Retried
    @Transactional
    public void giveWheelchairPlacesFrom(long id, @Nullable Instant moment, LongPredicate seen) {
        change(id, "wheelchair-places-from", moment == null ? "never" : moment.toString(), performance -> {
            if (!seen.test(performance.version())) {
                throw new StaleVersion();
            }
            performance.giveWheelchairPlacesFrom(moment);
        });
    }

    private void change(long id, String what, Consumer<Performance> how) {
        change(id, what, "", how);
    }

    private void change(long id, String what, String detail, Consumer<Performance> how) {
        @Nullable Performance performance = entities.find(Performance.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (performance == null) {
            throw new NotFound();
        }
        how.accept(performance);
        audit.record(what, "performance:" + id, detail);
        changed.fire(new PerformanceChanged(id));
    }
}
