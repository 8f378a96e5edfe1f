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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        Kept known = kept.get(id);
        if (known != null && clock.millis() - known.readAt() < FRESH_MILLIS) {
            return known.playbill();
        }
        @Nullable Performance performance = entities.find(Performance.class, id);
        if (performance == null) {
            throw new NotFound();
        }
        Playbill read = read(performance);
        kept.put(id, new Kept(read, clock.millis()));
        return read;
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
        return entities.createQuery(query, Long.class).setParameter("after", after).getResultList().stream()
                .map(this::playbillOrDraft)
                .toList();
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

    private Playbill read(Performance performance) {
        Production production = performance.production();
        Hall hall = performance.plan().hall();
        Map<Long, Tariff> tariffs =
                tariffs(production.id()).stream().collect(Collectors.toMap(Tariff::id, Function.identity()));
        List<Playbill.Fare> fares = entities
                .createQuery("select p from Price p where p.performance = :performance", Price.class)
                .setParameter("performance", performance.id())
                .getResultList()
                .stream()
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
                fares);
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
