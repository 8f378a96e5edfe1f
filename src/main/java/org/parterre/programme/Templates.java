package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Retried;
import org.parterre.venue.Plan;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Venues;

/** Price lists that are kept: taken from one evening, given to many. */
@ApplicationScoped
public class Templates {
    /** As long as the column is. */
    private static final int LONGEST_NAME = 80;

    @PersistenceContext
    EntityManager entities;

    @Inject
    PriceLists priceLists;

    @Inject
    Venues venues;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** All there are. */
    @Transactional
    public List<PriceTemplate> all() {
        return entities.createQuery("select t from PriceTemplate t order by t.name, t.id", PriceTemplate.class)
                .getResultList();
    }

    @Transactional
    public List<PriceTemplate> of(long production) {
        return all().stream().filter(one -> one.production().id() == production).toList();
    }

    /** Those that fit an evening: of its production, in its hall. */
    @Transactional
    public List<PriceTemplate> fitting(long performance) {
        Performance evening = NotFound.unless(entities.find(Performance.class, performance));
        return all().stream().filter(one -> fits(one, evening)).toList();
    }

    /** @throws NotFound where there is none with that id */
    @Transactional
    public PriceTemplate template(long id) {
        return NotFound.unless(entities.find(PriceTemplate.class, id));
    }

    /** The evenings to come that it fits, by id. */
    @Transactional
    public List<Long> evenings(long id) {
        PriceTemplate template = template(id);
        return entities.createQuery(
                        "select p.id from Performance p where p.production = :production and p.plan.hall = :hall and"
                                + " p.startsAt > :now and p.status <>"
                                + " org.parterre.programme.Performance.Status.CANCELLED order by p.startsAt, p.id",
                        Long.class)
                .setParameter("production", template.production())
                .setParameter("hall", template.hall())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * Keeps the price list of that evening under a name.
     *
     * @throws BadInput for no name, or one that another list of that production in that hall has
     */
    @Retried
    @Transactional
    public PriceTemplate keep(long performance, String name) {
        // locked, so that of two at once the second sees the first
        Performance evening =
                NotFound.unless(entities.find(Performance.class, performance, LockModeType.PESSIMISTIC_WRITE));
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput("name", "template.bad-name");
        }
        if (all().stream().anyMatch(one -> fits(one, evening) && one.name().equals(called))) {
            throw new BadInput("name", "template.name-taken");
        }
        PriceTemplate template =
                new PriceTemplate(evening.production(), evening.plan().hall(), called, priceLists.drafted(performance));
        entities.persist(template);
        entities.flush();
        audit.record(
                "price-template-kept", "price-template:" + template.id(), called + " of performance:" + performance);
        return template;
    }

    /**
     * Makes it the price list of those evenings, of all or of none.
     *
     * @throws BadInput for an evening of another production or in another hall
     * @throws MissingPrice when one of them has a zone by now for which it has no price
     */
    @Retried
    @Transactional
    public void apply(long id, Collection<Long> performances) {
        PriceTemplate template = template(id);
        performances.stream().distinct().sorted().forEach(performance -> {
            Performance evening = NotFound.unless(entities.find(Performance.class, performance));
            if (!fits(template, evening)) {
                throw new BadInput("performances", "template.other-hall");
            }
            Plan plan = venues.plan(evening.plan().id());
            priceLists.change(performance, offered(template, plan), version -> true);
        });
        audit.record("price-template-applied", "price-template:" + id, performances.size() + " performances");
    }

    /** Its prices for that plan, at the tariffs that are still offered. */
    @Transactional
    public List<Season.DraftPrice> offered(PriceTemplate template, Plan plan) {
        Map<Long, Tariff> tariffs = priceLists.tariffs(template.production().id());
        List<String> zones = plan.zones().stream().map(PriceZone::id).toList();
        return template.prices().stream()
                .filter(price -> zones.contains(price.zone()))
                .filter(price -> !NotFound.unless(tariffs.get(price.tariff())).ended())
                .toList();
    }

    /** The evenings that it was given to keep their prices. */
    @Retried
    @Transactional
    public void forget(long id) {
        PriceTemplate template = template(id);
        entities.remove(template);
        audit.record("price-template-forgotten", "price-template:" + id, template.name());
    }

    private static boolean fits(PriceTemplate template, Performance evening) {
        return template.production().id() == evening.production().id()
                && template.hall().id() == evening.plan().hall().id();
    }
}
