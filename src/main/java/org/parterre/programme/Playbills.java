package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parterre.venue.Hall;
import org.parterre.venue.Venues;

/** Where the programme is read from. Each question is a transaction; {@link Programme} remembers the answers. */
@ApplicationScoped
class Playbills {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Venues venues;

    /** The performances that the public may know, soonest first. */
    @Transactional
    public List<Long> publicAfter(Instant moment) {
        return ids(
                "select p.id from Performance p where p.status <> org.parterre.programme.Performance.Status.DRAFT"
                        + " and p.startsAt > :after order by p.startsAt, p.id",
                moment);
    }

    /** The same with drafts. */
    @Transactional
    public List<Long> after(Instant moment) {
        return ids("select p.id from Performance p where p.startsAt > :after order by p.startsAt, p.id", moment);
    }

    /** Those in one hall, on whichever version of its plan, drafts too. */
    @Transactional
    public List<Long> inHall(long hall, Instant after) {
        return entities.createQuery(
                        "select p.id from Performance p where p.plan.hall.id = :hall and p.startsAt > :after"
                                + " order by p.startsAt, p.id",
                        Long.class)
                .setParameter("hall", hall)
                .setParameter("after", after)
                .getResultList();
    }

    private List<Long> ids(String query, Instant after) {
        return entities.createQuery(query, Long.class)
                .setParameter("after", after)
                .getResultList();
    }

    @Transactional
    public List<Production> productions() {
        return entities.createQuery("select p from Production p order by p.title", Production.class)
                .getResultList();
    }

    @Transactional
    public List<Tariff> tariffs(long production) {
        return entities.createQuery(
                        "select t from Tariff t where t.production = :production order by t.place", Tariff.class)
                .setParameter("production", production)
                .getResultList();
    }

    /** Reads them all at once: three questions, however many there are. */
    @Transactional
    public List<Playbill> read(List<Long> ids) {
        List<Performance> performances = entities.createQuery(
                        "select p from Performance p join fetch p.production join fetch p.plan where p.id in :ids",
                        Performance.class)
                .setParameter("ids", ids)
                .getResultList();
        if (performances.isEmpty()) {
            return List.of();
        }
        Set<Long> productions =
                performances.stream().map(one -> one.production().id()).collect(Collectors.toSet());
        Map<Long, Tariff> tariffs = entities.createQuery(
                        "select t from Tariff t where t.production in :productions", Tariff.class)
                .setParameter("productions", productions)
                .getResultStream()
                .collect(Collectors.toMap(Tariff::id, Function.identity()));
        Map<Long, List<Price>> prices = entities.createQuery(
                        "select p from Price p where p.performance in :ids", Price.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(Price::performance));
        return performances.stream()
                .map(one -> playbill(one, tariffs, prices.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Playbill playbill(Performance performance, Map<Long, Tariff> tariffs, List<Price> prices) {
        Production production = performance.production();
        Hall hall = performance.plan().hall();
        List<Playbill.Fare> fares = prices.stream()
                .sorted(Comparator.comparingInt(
                                (Price price) -> tariff(tariffs, price).place())
                        .thenComparing(Price::zone)) // always the same order: marks of answers are made of it
                .map(price -> fare(price, tariff(tariffs, price)))
                .toList();
        return new Playbill(
                performance.id(),
                production.id(),
                production.title(),
                production.tagline(),
                production.about(),
                production.facts(),
                production.accent(),
                hall.venue().name(),
                hall.venue().city(),
                hall.venue().address(),
                hall.name(),
                hall.venue().zone(),
                performance.startsAt(),
                performance.doorsAt(),
                performance.sale(),
                performance.status(),
                performance.plan().id(),
                venues.plan(performance.plan().id()),
                fares,
                performance.wheelchairPlacesFrom(),
                performance.version());
    }

    private static Tariff tariff(Map<Long, Tariff> tariffs, Price price) {
        Tariff tariff = tariffs.get(price.tariff());
        if (tariff == null) {
            throw new IllegalStateException("price of a tariff of another production: " + price.tariff());
        }
        return tariff;
    }

    private static Playbill.Fare fare(Price price, Tariff tariff) {
        return new Playbill.Fare(
                price.zone(),
                tariff.id(),
                tariff.code(),
                tariff.name(),
                tariff.proof(),
                tariff.companion(),
                price.amount());
    }
}
