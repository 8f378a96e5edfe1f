package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parterre.platform.NotFound;
import org.parterre.platform.Settings;
import org.parterre.programme.tax.VatRates;
import org.parterre.programme.tax.VatTable;
import org.parterre.venue.Hall;
import org.parterre.venue.Plan;
import org.parterre.venue.Venues;

/** Where the programme is read from. Each question is a transaction; {@link Programme} remembers the answers. */
@ApplicationScoped
class Playbills {
    private static final Duration HEARD_AFTER = Duration.ofHours(1);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Venues venues;

    @Inject
    VatRates vatRates;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final PaintedPlans painted = new PaintedPlans();

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

    /** @throws NotFound where there is none with that id */
    @Transactional
    public Production production(long id) {
        return NotFound.unless(entities.find(Production.class, id));
    }

    @Transactional
    public List<Tariff> tariffs(long production) {
        return entities.createQuery(
                        "select t from Tariff t where t.production = :production and t.ended = false order by t.place",
                        Tariff.class)
                .setParameter("production", production)
                .getResultList();
    }

    /** Reads them all at once: five questions, however many there are. */
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
        Map<Long, List<Tariff>> tariffs = entities.createQuery(
                        "select t from Tariff t where t.production in :productions", Tariff.class)
                .setParameter("productions", productions)
                .getResultStream()
                .collect(Collectors.groupingBy(Tariff::production));
        Map<Long, List<Price>> prices = entities.createQuery(
                        "select p from Price p where p.performance in :ids"
                                + " and (p.endedAt is null or p.endedAt > :held)",
                        Price.class)
                .setParameter("ids", ids)
                .setParameter("held", heldSince())
                .getResultStream()
                .collect(Collectors.groupingBy(Price::performance));
        Map<Long, List<Painting>> paintings = entities.createQuery(
                        "select p from Painting p where p.performance in :ids"
                                + " and (p.endedAt is null or p.endedAt > :held)",
                        Painting.class)
                .setParameter("ids", ids)
                .setParameter("held", heldSince())
                .getResultStream()
                .collect(Collectors.groupingBy(Painting::performance));
        VatTable rates = vatRates.table();
        return performances.stream()
                .map(one -> playbill(
                        one,
                        rates,
                        priceList(
                                one.priceList(),
                                tariffs.getOrDefault(one.production().id(), List.of()),
                                prices.getOrDefault(one.id(), List.of()),
                                looks(one.plan().id(), paintings.getOrDefault(one.id(), List.of())))))
                .toList();
    }

    /** What ended before that is no living hold's any more, also of a house that heard of it a while later. */
    private Instant heldSince() {
        return clock.instant().minus(settings.holdTime()).minus(HEARD_AFTER);
    }

    private List<PriceList.Look> looks(long planId, List<Painting> paintings) {
        Plan plan = venues.plan(planId);
        return Stream.concat(
                        paintings.stream()
                                .sorted(Comparator.comparingInt(Painting::validFrom))
                                .map(one -> new PriceList.Look(
                                        one.id(), painted.of(planId, plan, one), one.validFrom(), one.validUntil())),
                        Stream.of(PriceList.Look.own(plan)))
                .toList();
    }

    private static PriceList priceList(
            int revision, List<Tariff> tariffs, List<Price> prices, List<PriceList.Look> looks) {
        Map<Long, Integer> places = tariffs.stream().collect(Collectors.toMap(Tariff::id, Tariff::place));
        Map<Long, TariffTerms> terms = tariffs.stream().collect(Collectors.toMap(Tariff::id, Tariff::terms));
        List<PriceList.Dated> dated = prices.stream()
                .sorted(Comparator.comparingInt((Price price) -> found(places, price))
                        .thenComparing(Price::zone) // always the same order: marks of answers are made of it
                        .thenComparing(Price::validFrom))
                .map(price -> new PriceList.Dated(
                        new Playbill.Fare(price.zone(), price.tariff(), found(terms, price), price.amount()),
                        price.validFrom(),
                        price.validUntil()))
                .toList();
        return PriceList.of(revision, dated, looks, terms);
    }

    private Playbill playbill(Performance performance, VatTable rates, PriceList prices) {
        Production production = performance.production();
        Hall hall = performance.plan().hall();
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
                prices.look().plan(),
                prices,
                performance.wheelchairPlacesFrom(),
                performance.version(),
                new LetterWords(production.letter(), hall.venue().travel()),
                production.charges(rates.on(
                        LocalDate.ofInstant(performance.startsAt(), hall.venue().zone()))));
    }

    private static <T> T found(Map<Long, T> tariffs, Price price) {
        T tariff = tariffs.get(price.tariff());
        if (tariff == null) {
            throw new IllegalStateException("price of a tariff of another production: " + price.tariff());
        }
        return tariff;
    }
}
