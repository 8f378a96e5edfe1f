package org.parterre.seats;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.Neighbours;
import org.parterre.programme.PerformancePublished;
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

    private final Map<Long, SeatMap> maps = new ConcurrentHashMap<>();

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
        @Nullable SeatMap map = maps.get(performance);
        show(map == null ? null : map.reread(() -> inventory.rows(performance)));
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
                    performance, programme.playbillOrDraft(performance).plan(), firstVersion());
            @Nullable SeatMap first = maps.putIfAbsent(performance, fresh);
            map = first == null ? fresh : first;
        }
        return map.loaded(() -> inventory.rows(performance));
    }

    /** The map of a performance where somebody looked at it before; else null, and nobody is asked. */
    public @Nullable SeatMap known(long performance) {
        @Nullable SeatMap map = maps.get(performance);
        return map != null && map.isLoaded() ? map : null;
    }

    /** Two nodes that began at different times, even within a millisecond, never count the same versions. */
    private long firstVersion() {
        return clock.millis() * 1024 + ThreadLocalRandom.current().nextInt(1024);
    }

    void correct(@Observes(during = TransactionPhase.AFTER_SUCCESS) SeatsChanged changed) {
        @Nullable SeatMap map = maps.get(changed.performance());
        show(map == null ? null : map.apply(changed));
    }

    private void show(SeatMap.@Nullable Change change) {
        if (change != null) {
            shown.fire(change);
        }
    }
}
