package org.parterre.seats.hall;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.parterre.platform.Actor;
import org.parterre.platform.Busy;
import org.parterre.platform.Jobs;
import org.parterre.platform.StartUp;
import org.parterre.platform.web.JsonForm;
import org.parterre.seats.SeatMap;

/**
 * Tells open seat maps what changed, a few times a second and all at once: a committing buyer never waits for a slow reader.
 * A reader that vanished is noticed when writing to it fails, at the latest by the heartbeat.
 */
@ApplicationScoped
public class SeatFeed {
    private static final Duration TICK = Duration.ofMillis(200);
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final long LONGEST_MILLIS = 30 * 60_000;
    private static final int MOST_PER_ADDRESS = 40;
    private static final int MOST = 5_000;

    @Inject
    Clock clock;

    @Inject
    Actor actor;

    @Inject
    Jobs jobs;

    private final Map<Long, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final Map<Long, List<SeatMap.Change>> pending = new ConcurrentHashMap<>();
    private volatile long lastHeartbeat;

    private record Listener(SseEventSink sink, Sse sse, String address, long since) {}

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(TICK, "tell the open maps", this::tick);
    }

    /** @throws Busy when this address, or the whole house, listens often enough */
    void listen(long performance, long version, SseEventSink sink, Sse sse) {
        String address = actor.origin();
        List<Listener> all = listeners.values().stream().flatMap(Set::stream).toList();
        if (all.size() >= MOST
                || all.stream().filter(one -> one.address().equals(address)).count() >= MOST_PER_ADDRESS) {
            throw new Busy();
        }
        Listener listener = new Listener(sink, sse, address, clock.millis());
        Set<Listener> ours = listeners.computeIfAbsent(performance, id -> ConcurrentHashMap.newKeySet());
        ours.add(listener);
        send(ours, listener, event(sse, new Views.ChangeView(version, List.of(), List.of())));
    }

    void changed(@Observes SeatMap.Change change) {
        Set<Listener> ours = listeners.get(change.performance());
        if (ours != null && !ours.isEmpty()) {
            pending.compute(change.performance(), (id, changes) -> {
                List<SeatMap.Change> all = changes == null ? new ArrayList<>() : changes;
                all.add(change);
                return all;
            });
        }
    }

    private void tick() {
        long now = clock.millis();
        boolean heartbeat = now - lastHeartbeat >= HEARTBEAT_MILLIS;
        if (heartbeat) {
            lastHeartbeat = now;
        }
        listeners.forEach((performance, ours) -> {
            List<SeatMap.Change> changes = pending.remove(performance);
            ours.removeIf(one -> over(one, now));
            if (changes != null && !ours.isEmpty()) {
                Views.ChangeView news = together(changes);
                ours.forEach(one -> send(ours, one, event(one.sse(), news)));
            } else if (heartbeat) {
                ours.forEach(one ->
                        send(ours, one, one.sse().newEventBuilder().comment("").build()));
            }
        });
    }

    private static boolean over(Listener listener, long now) {
        if (listener.sink().isClosed()) {
            return true;
        }
        if (now - listener.since() > LONGEST_MILLIS) {
            listener.sink().close(); // the browser comes back by itself
            return true;
        }
        return false;
    }

    /** Several changes as one: what a seat was last counts. */
    private static Views.ChangeView together(List<SeatMap.Change> changes) {
        Map<String, Boolean> last = new TreeMap<>();
        long version = 0;
        for (SeatMap.Change change : changes) {
            change.taken().forEach(seat -> last.put(seat, true));
            change.freed().forEach(seat -> last.put(seat, false));
            version = Math.max(version, change.version());
        }
        return new Views.ChangeView(version, seats(last, true), seats(last, false));
    }

    private static List<String> seats(Map<String, Boolean> last, boolean taken) {
        return last.entrySet().stream()
                .filter(seat -> seat.getValue() == taken)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static OutboundSseEvent event(Sse sse, Views.ChangeView news) {
        return sse.newEventBuilder()
                .id(String.valueOf(news.version()))
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(JsonForm.jsonb().toJson(news))
                .build();
    }

    private static void send(Set<Listener> ours, Listener listener, OutboundSseEvent event) {
        try {
            listener.sink().send(event).whenComplete((sent, failure) -> {
                if (failure != null) {
                    drop(ours, listener);
                }
            });
        } catch (IllegalStateException closed) {
            drop(ours, listener);
        }
    }

    private static void drop(Set<Listener> ours, Listener listener) {
        ours.remove(listener);
        listener.sink().close();
    }
}
