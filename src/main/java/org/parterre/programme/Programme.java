package org.parterre.programme;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.Neighbours;

/**
 * What plays when, for everybody who reads. Playbills are kept in memory and read anew when this node or another changed them,
 * and once a minute in case somebody did by hand. Nothing is asked, no transaction begins, while what is in memory will do; one
 * reader asks for all, and to the others, while the database takes its time, what was true a moment ago is good enough.
 */
@ApplicationScoped
public class Programme {
    private static final String TOPIC = "programme";
    private static final long FRESH_MILLIS = Duration.ofMinutes(1).toMillis();

    @Inject
    Playbills playbills;

    @Inject
    Neighbours neighbours;

    @Inject
    Clock clock;

    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
    private final Set<Long> beingRead = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();

    private record Kept(Playbill playbill, long readAt) {}

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.MAPS) Object open) {
        neighbours.listen(TOPIC, (number, performance) -> forget(Long.parseLong(performance)));
        neighbours.afterSilence(() -> {
            changes.incrementAndGet();
            kept.clear();
        });
    }

    void tell(@Observes PerformanceChanged changed) {
        neighbours.tell(TOPIC, String.valueOf(changed.performance()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PerformanceChanged changed) {
        forget(changed.performance());
    }

    private void forget(long performance) {
        changes.incrementAndGet();
        kept.remove(performance);
    }

    /** The playbill of a performance that the public may know. @throws NotFound for drafts and for what never was */
    public Playbill playbill(long id) {
        Playbill playbill = playbillOrDraft(id);
        if (playbill.status() == Performance.Status.DRAFT) {
            throw new NotFound();
        }
        return playbill;
    }

    /** The same for the organiser, who sees drafts. @throws NotFound for what never was */
    public Playbill playbillOrDraft(long id) {
        Kept known = kept.get(id);
        if (known != null && isFresh(known, clock.millis())) {
            return known.playbill();
        }
        Playbill playbill = known == null ? all(List.of(id)).get(id) : again(known);
        if (playbill == null) {
            throw new NotFound();
        }
        return playbill;
    }

    /** The playbill of a performance that the public may know, where nobody has to be asked for it; else null. */
    public @Nullable Playbill remembered(long id) {
        Kept known = kept.get(id);
        return known != null
                        && isFresh(known, clock.millis())
                        && known.playbill().status() != Performance.Status.DRAFT
                ? known.playbill()
                : null;
    }

    private @Nullable Playbill again(Kept known) {
        long id = known.playbill().id();
        if (!beingRead.add(id)) {
            return known.playbill();
        }
        try {
            return all(List.of(id)).get(id);
        } finally {
            beingRead.remove(id);
        }
    }

    /** The same past what is kept in memory, for who is going to change it: another house's change is in it. */
    public Playbill playbillAsItStands(long id) {
        kept.remove(id);
        return playbillOrDraft(id);
    }

    /** What the public can still go to, soonest first. */
    public List<Playbill> upcoming(Instant endingAfter) {
        return inOrder(playbills.publicAfter(endingAfter));
    }

    /** Everything from then on, drafts too, soonest first: the office's list. */
    public List<Playbill> everything(Instant endingAfter) {
        return inOrder(playbills.after(endingAfter));
    }

    public List<Production> productions() {
        return playbills.productions();
    }

    public List<Tariff> tariffs(long production) {
        return playbills.tariffs(production);
    }

    private List<Playbill> inOrder(List<Long> ids) {
        Map<Long, Playbill> all = all(ids);
        return ids.stream().map(all::get).filter(Objects::nonNull).toList();
    }

    private Map<Long, Playbill> all(List<Long> ids) {
        long now = clock.millis();
        Map<Long, Playbill> found = new HashMap<>();
        List<Long> stale = new ArrayList<>();
        for (Long id : ids) {
            Kept known = kept.get(id);
            if (known != null && isFresh(known, now)) {
                found.put(id, known.playbill());
            } else {
                stale.add(id);
            }
        }
        if (!stale.isEmpty()) {
            long before = changes.get();
            playbills.read(stale).forEach(playbill -> {
                kept.put(playbill.id(), new Kept(playbill, now));
                found.put(playbill.id(), playbill);
            });
            if (changes.get() != before) {
                stale.forEach(kept::remove); // what was read may be from before the change
            }
        }
        return found;
    }

    private static boolean isFresh(Kept known, long now) {
        return now - known.readAt() < FRESH_MILLIS;
    }
}
