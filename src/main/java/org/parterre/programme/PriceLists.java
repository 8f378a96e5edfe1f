package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.persistence.Retried;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Venues;

/**
 * Changes what seats cost. Sold seats keep their price because their order line has it, held ones because their hold names the
 * revision of the list: nothing that was valid in it is changed, it only ends.
 */
@ApplicationScoped
public class PriceLists {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Venues venues;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PerformanceChanged> changed;

    @Inject
    Clock clock;

    /** A field of the list, whatever it says. */
    private record Field(String zone, long tariff) {
        static Field of(Season.DraftPrice price) {
            return new Field(price.zone(), price.tariff());
        }
    }

    /**
     * Makes this the price list for everybody who holds seats from now on. What is on it already goes on.
     *
     * @param seen true for the version of the performance that this was decided on
     * @throws StaleVersion when somebody has changed the performance since; asked under the lock, so that of two the second is told
     * @throws MissingPrice when a zone of the plan would have no price that anybody may pay
     * @throws WrongMoment for a performance that was cancelled
     */
    @Retried
    @Transactional
    public void change(long id, List<Season.DraftPrice> prices, LongPredicate seen) {
        Performance performance = locked(id);
        if (!seen.test(performance.version())) {
            throw new StaleVersion();
        }
        performance.requireNotCancelled();
        Map<Long, Tariff> tariffs = tariffs(performance.production().id());
        requirePrices(performance.plan().id(), prices, tariffs);
        Map<Field, Season.DraftPrice> wanted = new HashMap<>();
        prices.forEach(price -> wanted.put(Field.of(price), price));
        List<Price> ending = new ArrayList<>();
        for (Price price : current(id)) {
            Season.DraftPrice now = price.drafted();
            if (now.equals(wanted.get(Field.of(now)))) {
                wanted.remove(Field.of(now));
            } else {
                ending.add(price);
            }
        }
        replace(performance, ending, List.copyOf(wanted.values()), tariffs);
    }

    /**
     * Gives zones without prices those of others. Part of the transaction that changes the plan.
     *
     * @param like for a zone without prices the zone whose prices it gets
     * @throws MissingPrice for one that nobody said anything of
     */
    void extend(Performance performance, List<PriceZone> zones, Map<String, String> like) {
        Map<Long, Tariff> tariffs = tariffs(performance.production().id());
        List<Season.DraftPrice> known = drafted(performance.id());
        List<Season.DraftPrice> added = new ArrayList<>();
        for (PriceZone zone : zones) {
            if (known.stream().noneMatch(price -> price.zone().equals(zone.id()))) {
                known.stream()
                        .filter(price -> price.zone().equals(like.get(zone.id())))
                        .forEach(price -> added.add(new Season.DraftPrice(zone.id(), price.tariff(), price.amount())));
            }
        }
        List<Season.DraftPrice> all = new ArrayList<>(known);
        all.addAll(added);
        requirePrices(performance.plan().id(), all, tariffs);
        replace(performance, List.of(), added, tariffs);
    }

    /** What is valid on the list of a performance now. */
    List<Season.DraftPrice> drafted(long id) {
        return current(id).stream().map(Price::drafted).toList();
    }

    /** Takes a tariff off the list. Part of the transaction that ends it. @throws MissingPrice when a zone can't do without */
    void drop(long id, long tariff) {
        Performance performance = locked(id);
        Map<Long, Tariff> tariffs = tariffs(performance.production().id());
        List<Price> ending = new ArrayList<>();
        List<Season.DraftPrice> staying = new ArrayList<>();
        for (Price price : current(id)) {
            if (price.tariff() == tariff) {
                ending.add(price);
            } else {
                staying.add(price.drafted());
            }
        }
        if (!ending.isEmpty()) {
            requirePrices(performance.plan().id(), staying, tariffs);
            replace(performance, ending, List.of(), tariffs);
        }
    }

    /** Part of the transaction that changes a tariff's terms. @throws MissingPrice when nobody could pay for a zone any more */
    void requireStillPriced(long id) {
        Performance performance = locked(id);
        requirePrices(
                performance.plan().id(),
                drafted(id),
                tariffs(performance.production().id()));
    }

    /**
     * @throws MissingPrice when a zone of the plan has no price that anybody may pay
     * @throws NotFound for a tariff that is none of the production's · @throws StaleVersion for one that was ended meanwhile
     */
    void requirePrices(long plan, List<Season.DraftPrice> prices, Map<Long, Tariff> tariffs) {
        if (prices.stream()
                .anyMatch(price -> NotFound.unless(tariffs.get(price.tariff())).ended())) {
            throw new StaleVersion();
        }
        MissingPrice.require(venues.plan(plan).zones(), zone -> prices.stream()
                .anyMatch(price -> price.zone().equals(zone)
                        && NotFound.unless(tariffs.get(price.tariff())).terms().ordinary()));
    }

    Map<Long, Tariff> tariffs(long production) {
        Map<Long, Tariff> byId = new HashMap<>();
        entities.createQuery("select t from Tariff t where t.production = :production", Tariff.class)
                .setParameter("production", production)
                .getResultList()
                .forEach(tariff -> byId.put(tariff.id(), tariff));
        return byId;
    }

    /** What was valid ends before something new begins: the two must not meet in the database. */
    private void replace(
            Performance performance, List<Price> ending, List<Season.DraftPrice> added, Map<Long, Tariff> tariffs) {
        if (ending.isEmpty() && added.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        int revision = performance.reprice();
        ending.forEach(price -> price.end(revision, now));
        entities.flush();
        added.forEach(price -> entities.persist(new Price(performance.id(), price, revision)));
        audit.record("prices-changed", "performance:" + performance.id(), said(ending, added, tariffs));
        changed.fire(new PerformanceChanged(performance.id()));
    }

    /** {@code 1/normal 27.50 > 29.50; 2/student 15.00 > -}. */
    private static String said(List<Price> ending, List<Season.DraftPrice> added, Map<Long, Tariff> tariffs) {
        Map<Field, String> was = new TreeMap<>(Comparator.comparing(Field::zone).thenComparing(Field::tariff));
        ending.forEach(
                price -> was.put(Field.of(price.drafted()), price.amount().plain()));
        Map<Field, String> is = new HashMap<>();
        added.forEach(price -> is.put(Field.of(price), price.amount().plain()));
        is.keySet().forEach(field -> was.putIfAbsent(field, "-"));
        return String.join(
                "; ",
                was.entrySet().stream()
                        .map(field -> field.getKey().zone() + "/"
                                + NotFound.unless(tariffs.get(field.getKey().tariff()))
                                        .code() + " "
                                + field.getValue() + " > " + is.getOrDefault(field.getKey(), "-"))
                        .toList());
    }

    private List<Price> current(long performance) {
        return entities.createQuery(
                        "select p from Price p where p.performance = :performance and p.validUntil = :now", Price.class)
                .setParameter("performance", performance)
                .setParameter("now", PriceList.FOR_NOW)
                .getResultList();
    }

    private Performance locked(long id) {
        @Nullable Performance performance = entities.find(Performance.class, id, LockModeType.PESSIMISTIC_WRITE);
        return NotFound.unless(performance);
    }
}
