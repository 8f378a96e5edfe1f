package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.persistence.Retried;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;
import org.parterre.venue.Venues;

/** Paints the price zones of one evening over those of its plan. Sold and held seats keep the zone, and so the price, they had. */
@ApplicationScoped
public class Paintings {
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

    /**
     * Makes these the zones for whoever holds seats from now on.
     *
     * @param zoneBySeat the seats that are to be in another zone than in the plan; all others are as they are there
     * @param seen true for the version of the performance that this was decided on
     * @throws BadInput for a seat or a zone that the plan doesn't have, or a room to stand in that would be in two zones
     * @throws StaleVersion when somebody has changed the performance since
     * @throws WrongMoment for a performance that was cancelled
     */
    @Retried
    @Transactional
    public void paint(long id, Map<String, String> zoneBySeat, LongPredicate seen) {
        Performance performance = NotFound.unless(entities.find(Performance.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (!seen.test(performance.version())) {
            throw new StaleVersion();
        }
        performance.requireNotCancelled();
        Map<String, String> wanted = new HashMap<>(zoneBySeat);
        Plan plan = venues.plan(performance.plan().id());
        check(plan, wanted);
        wanted.entrySet()
                .removeIf(one -> NotFound.unless(plan.seat(one.getKey())).zone().equals(one.getValue()));
        @Nullable Painting now = current(id);
        Map<String, String> before = now == null ? Map.of() : now.zones();
        if (wanted.equals(before)) {
            return;
        }
        int revision = performance.reprice();
        if (now != null) {
            now.end(revision, clock.instant());
        }
        entities.flush(); // the one ends before the other begins: the two must not meet in the database
        if (!wanted.isEmpty()) {
            entities.persist(new Painting(id, wanted, revision));
        }
        audit.record("zones-painted", "performance:" + id, said(plan, before, wanted));
        changed.fire(new PerformanceChanged(id));
    }

    /** A new evening is painted like another, as far as its plan has those seats and zones. Part of the transaction that makes it. */
    void copy(long from, long to, long planId) {
        @Nullable Painting model = current(from);
        if (model == null) {
            return;
        }
        Plan plan = venues.plan(planId);
        Map<String, String> zones = new HashMap<>(model.zones());
        zones.entrySet()
                .removeIf(one -> plan.seat(one.getKey()) == null
                        || plan.zones().stream().noneMatch(zone -> zone.id().equals(one.getValue())));
        if (!zones.isEmpty()) {
            entities.persist(new Painting(to, zones, 1));
            entities.flush();
        }
    }

    private static void check(Plan plan, Map<String, String> wanted) {
        wanted.forEach((seat, zone) -> {
            if (plan.seat(seat) == null) {
                throw new BadInput("seats", "zones.unknown-seat");
            }
            if (plan.zones().stream().noneMatch(known -> known.id().equals(zone))) {
                throw new BadInput("zone", "programme.unknown");
            }
        });
        for (Plan.Standing room : plan.standing()) {
            long zones = room.places().stream()
                    .map(place -> wanted.getOrDefault(place.id(), place.zone()))
                    .distinct()
                    .count();
            if (zones > 1) {
                throw new BadInput("seats", "zones.one-room");
            }
        }
    }

    private @Nullable Painting current(long performance) {
        List<Painting> found = entities.createQuery(
                        "select p from Painting p where p.performance = :performance and p.validUntil = :now",
                        Painting.class)
                .setParameter("performance", performance)
                .setParameter("now", PriceList.FOR_NOW)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    /** {@code 1 > 2: A-1 A-2; 2 > 1: C-4}. */
    private static String said(Plan plan, Map<String, String> before, Map<String, String> after) {
        Map<String, StringBuilder> moves = new TreeMap<>();
        TreeSet<String> seats = new TreeSet<>(before.keySet());
        seats.addAll(after.keySet());
        for (String id : seats) {
            @Nullable Seat seat = plan.seat(id); // an older painting may name one that the plan has no more
            String own = seat == null ? "-" : seat.zone();
            String was = before.getOrDefault(id, own);
            String is = after.getOrDefault(id, own);
            if (!was.equals(is)) {
                moves.computeIfAbsent(was + " > " + is + ":", first -> new StringBuilder())
                        .append(' ')
                        .append(id);
            }
        }
        return String.join(
                "; ",
                moves.entrySet().stream()
                        .map(move -> move.getKey() + move.getValue())
                        .toList());
    }
}
