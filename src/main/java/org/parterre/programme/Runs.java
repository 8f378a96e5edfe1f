package org.parterre.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.Refusal;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.calendar.WallClock;
import org.parterre.venue.PriceZone;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.Venues;

/** Several performances in one go: planned, copied, brought out. All of them or none. */
@ApplicationScoped
public class Runs {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Season season;

    @Inject
    PriceLists lists;

    @Inject
    Paintings paintings;

    @Inject
    Venues venues;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The same evening again at another time. */
    public record Copy(long of, Instant startsAt, Instant doorsAt) {}

    /**
     * Makes drafts of all of them.
     *
     * @return their ids, in the order asked
     * @throws Refusal of the first that can't be planned
     */
    @Retried
    @Transactional
    public List<Long> plan(List<Season.Draft> drafts) {
        return drafts.stream().map(season::plan).toList();
    }

    /**
     * Brings all of these drafts out; those that are out already stay so.
     *
     * @throws InTheWay naming the first that can't be
     */
    @Retried
    @Transactional
    public void publish(Collection<Long> ids) {
        for (long id : new TreeSet<>(ids)) {
            Performance performance =
                    NotFound.unless(entities.find(Performance.class, id, LockModeType.PESSIMISTIC_WRITE));
            if (performance.status() != Performance.Status.PUBLISHED) {
                try {
                    season.publish(id);
                } catch (Refusal why) {
                    throw new InTheWay(performance, why);
                }
            }
        }
    }

    /**
     * Makes drafts like these at other times: with their prices, on the newest plan of the hall where every zone of it has a
     * price, else on the same. The sale, and when the wheelchair places are for everybody, keep their distance by the clock on
     * the wall; a sale that has begun begins at once for the copy, too.
     *
     * @return the new ids, in the order asked
     */
    @Retried
    @Transactional
    public List<Long> copy(List<Copy> copies) {
        List<SeatingPlan> newest = venues.plans();
        List<Long> made = new ArrayList<>();
        for (Copy copy : copies) {
            Performance like = NotFound.unless(entities.find(Performance.class, copy.of()));
            if (copy.startsAt().isBefore(clock.instant())) {
                throw new UnlikelyTimes("unlikely.past");
            }
            Season.Draft draft = draft(like, copy, prices(like), newest);
            long id = season.plan(draft);
            paintings.copy(like.id(), id, draft.plan());
            audit.record("performance-copied", "performance:" + id, "of performance:" + like.id());
            made.add(id);
        }
        return made;
    }

    /** What is valid on its list now, at tariffs that are still offered. */
    private List<Season.DraftPrice> prices(Performance performance) {
        Map<Long, Tariff> tariffs = lists.tariffs(performance.production().id());
        return lists.drafted(performance.id()).stream()
                .filter(price -> !NotFound.unless(tariffs.get(price.tariff())).ended())
                .toList();
    }

    private Season.Draft draft(Performance like, Copy copy, List<Season.DraftPrice> prices, List<SeatingPlan> newest) {
        ZoneId zone = like.plan().hall().venue().zone();
        Instant now = clock.instant();
        Instant from = like.sale().from();
        @Nullable Instant wheelchairs = like.wheelchairPlacesFrom();
        SeatingPlan plan = newest.stream()
                .filter(one -> one.hall().id() == like.plan().hall().id() && isPriced(one, prices))
                .findFirst()
                .orElse(like.plan());
        List<String> zones =
                venues.plan(plan.id()).zones().stream().map(PriceZone::id).toList();
        return new Season.Draft(
                like.production().id(),
                plan.id(),
                copy.startsAt(),
                copy.doorsAt(),
                new SalePeriod(
                        from.isAfter(now) ? WallClock.along(from, like.startsAt(), copy.startsAt(), zone) : now,
                        WallClock.along(like.sale().until(), like.startsAt(), copy.startsAt(), zone)),
                prices.stream().filter(price -> zones.contains(price.zone())).toList(),
                wheelchairs == null ? null : WallClock.along(wheelchairs, like.startsAt(), copy.startsAt(), zone));
    }

    private boolean isPriced(SeatingPlan plan, List<Season.DraftPrice> prices) {
        return venues.plan(plan.id()).zones().stream()
                .allMatch(zone -> prices.stream().anyMatch(price -> price.zone().equals(zone.id())));
    }
}
