package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.PerformancePublished;
import org.parterre.programme.Programme;
import org.parterre.venue.Venues;

/** The pictures of all performances that somebody looked at, and the numbering of changes that keeps them right. */
@ApplicationScoped
public class SeatMaps {
    @Inject
    Inventory inventory;

    @Inject
    Programme programme;

    @Inject
    Venues venues;

    @Inject
    Clock clock;

    @Inject
    Event<SeatMap.Change> shown;

    private final Map<Long, SeatMap> maps = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    /** Draws the next number of a change. To be called while the changed rows are locked. */
    long nextSequence() {
        return sequence.incrementAndGet();
    }

    /** The seats of a performance come to be in the transaction that publishes it. */
    void open(@Observes PerformancePublished published) {
        inventory.open(published.performance(), venues.plan(published.plan()));
    }

    /** The map of a performance. @throws org.parterre.platform.NotFound where there is no such performance */
    public SeatMap of(long performance) {
        SeatMap map = maps.get(performance);
        if (map == null) {
            SeatMap fresh = new SeatMap(
                    performance, programme.playbillOrDraft(performance).plan(), clock.millis());
            @Nullable SeatMap first = maps.putIfAbsent(performance, fresh);
            map = first == null ? fresh : first;
        }
        return map.loaded(() -> inventory.rows(performance));
    }

    void correct(@Observes(during = TransactionPhase.AFTER_SUCCESS) SeatsChanged changed) {
        @Nullable SeatMap map = maps.get(changed.performance());
        SeatMap.@Nullable Change change = map == null ? null : map.apply(changed);
        if (change != null) {
            shown.fire(change);
        }
    }
}
