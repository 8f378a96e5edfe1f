package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parterre.platform.NotFound;
import org.parterre.venue.Hall;
import org.parterre.venue.Venues;

/**
 * What plays when, for everybody who reads. Playbills are kept in memory and read anew when this house changed them, or
 * after a few seconds, in case another did.
 */
@ApplicationScoped
public class Programme {
    private static final long FRESH_MILLIS = 5_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Venues venues;

    @Inject
    Clock clock;

    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Playbill playbill, long readAt) {}

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PerformanceChanged changed) {
        kept.remove(changed.performance());
    }

    /** The playbill of a performance that the public may know. @throws NotFound for drafts and for what never was */
    @Transactional
    public Playbill playbill(long id) {
        Playbill playbill = playbillOrDraft(id);
        if (playbill.status() == Performance.Status.DRAFT) {
            throw new NotFound();
        }
        return playbill;
    }

    /** The same for the organiser, who sees drafts. @throws NotFound for what never was */
    @Transactional
    public Playbill playbillOrDraft(long id) {
        Playbill playbill = playbills(List.of(id)).get(id);
        if (playbill == null) {
            throw new NotFound();
        }
        return playbill;
    }

    /** The same past what is kept in memory, for who is going to change it: another house's change is in it. */
    @Transactional
    public Playbill playbillAsItStands(long id) {
        kept.remove(id);
        return playbillOrDraft(id);
    }

    /** What the public can still go to, soonest first. */
    @Transactional
    public List<Playbill> upcoming(Instant endingAfter) {
        return list(
                "select p.id from Performance p where p.status <> org.parterre.programme.Performance.Status.DRAFT"
                        + " and p.startsAt > :after order by p.startsAt, p.id",
                endingAfter);
    }

    /** Everything from then on, drafts too, soonest first: the office's list. */
    @Transactional
    public List<Playbill> everything(Instant endingAfter) {
        return list("select p.id from Performance p where p.startsAt > :after order by p.startsAt, p.id", endingAfter);
    }

    private List<Playbill> list(String query, Instant after) {
        List<Long> ids = entities.createQuery(query, Long.class)
                .setParameter("after", after)
                .getResultList();
        Map<Long, Playbill> playbills = playbills(ids);
        return ids.stream().map(playbills::get).filter(Objects::nonNull).toList();
    }

    private Map<Long, Playbill> playbills(List<Long> ids) {
        long now = clock.millis();
        Map<Long, Playbill> found = new HashMap<>();
        List<Long> stale = new ArrayList<>();
        for (Long id : ids) {
            Kept known = kept.get(id);
            if (known == null || now - known.readAt() >= FRESH_MILLIS) {
                stale.add(id);
            } else {
                found.put(id, known.playbill());
            }
        }
        if (!stale.isEmpty()) {
            read(stale).forEach(playbill -> {
                kept.put(playbill.id(), new Kept(playbill, now));
                found.put(playbill.id(), playbill);
            });
        }
        return found;
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
    private List<Playbill> read(List<Long> ids) {
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
                        (Price price) -> tariff(tariffs, price).place()))
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
