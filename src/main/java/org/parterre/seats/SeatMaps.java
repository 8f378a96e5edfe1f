package org.parterre.seats;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.Neighbours;
import org.parterre.programme.PerformancePublished;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.venue.Venues;

/** The pictures of all performances that somebody looked at, kept right by what this node and the others change. */
@ApplicationScoped
public class SeatMaps {
    @Inject
    Inventory inventory;

    @Inject
    Programme programme;

    @Inject
    Venues venues;

    @Inject
    Neighbours neighbours;

    @Inject
    Clock clock;

    @Inject
    Event<SeatMap.Change> shown;

    private final Map<Long, Kept> maps = new ConcurrentHashMap<>();

    /** @param version the performance's own when the map was drawn: a playbill from before it is an old one */
    private record Kept(SeatMap map, long plan, int version) {
        boolean isOf(Playbill bill) {
            return plan == bill.planId();
        }
    }

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.MAPS) Object open) {
        neighbours.listen(Changes.TOPIC, this::hear);
        neighbours.afterSilence(() -> maps.keySet().forEach(this::reread));
    }

    private void hear(long number, String text) {
        if (text.endsWith(Changes.MANY)) {
            reread(Long.parseLong(text.substring(0, text.length() - Changes.MANY.length())));
        } else {
            correct(SeatsChanged.read(number, text));
        }
    }

    private void reread(long performance) {
        @Nullable Kept kept = maps.get(performance);
        show(kept == null ? null : kept.map().reread(() -> inventory.rows(performance)));
    }

    /** The seats of a performance come to be in the transaction that publishes it. */
    void open(@Observes PerformancePublished published) {
        inventory.add(published.performance(), venues.plan(published.plan()).seats());
    }

    /** The map of a performance. @throws org.parterre.platform.NotFound where there is no such performance */
    public SeatMap of(long performance) {
        return of(programme.playbillOrDraft(performance));
    }

    /**
     * The map of a performance on the plan that the playbill has. Where the evening was refitted, the first who comes with the new
     * plan draws a new map; who still has the old one gets a map of that, which nobody else sees.
     */
    public SeatMap of(Playbill bill) {
        Kept kept = maps.get(bill.id());
        if (kept == null || !kept.isOf(bill)) {
            kept = drawn(bill);
        }
        SeatMap map = kept.map();
        return map.isLoaded() ? map : map.loaded(() -> inventory.rows(bill.id()));
    }

    private Kept drawn(Playbill bill) {
        Kept fresh = new Kept(new SeatMap(bill.id(), bill.plan(), firstVersion()), bill.planId(), bill.version());
        Kept shared = Objects.requireNonNull(maps.merge(
                bill.id(), fresh, (old, mine) -> old.isOf(bill) || old.version() > bill.version() ? old : mine));
        if (!shared.isOf(bill)) {
            return fresh;
        }
        if (shared == fresh) {
            // open pages look again, and find that their plan is another's
            long version = fresh.map().picture().version();
            show(new SeatMap.Change(bill.id(), version, List.of(), List.of()));
        }
        return shared;
    }

    /** The map on that plan where somebody looked at it before; else null, and nobody is asked. */
    public @Nullable SeatMap known(Playbill bill) {
        @Nullable Kept kept = maps.get(bill.id());
        return kept != null && kept.isOf(bill) && kept.map().isLoaded() ? kept.map() : null;
    }

    /** Two nodes that began at different times, even within a millisecond, never count the same versions. */
    private long firstVersion() {
        return clock.millis() * 1024 + ThreadLocalRandom.current().nextInt(1024);
    }

    void correct(@Observes(during = TransactionPhase.AFTER_SUCCESS) SeatsChanged changed) {
        @Nullable Kept kept = maps.get(changed.performance());
        show(kept == null ? null : kept.map().apply(changed));
    }

    private void show(SeatMap.@Nullable Change change) {
        if (change != null) {
            shown.fire(change);
        }
    }
}
