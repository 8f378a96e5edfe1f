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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.Bulkhead;
import org.parterre.platform.persistence.Neighbours;
import org.parterre.platform.persistence.Together;
import org.parterre.programme.tax.VatChanged;
import org.parterre.venue.VenueChanged;

/**
 * What plays when, for everybody who reads. Playbills are kept in memory and read anew when this node or another changed them,
 * and once a minute in case somebody did by hand. Nothing is asked, no transaction begins, while what is in memory will do. One
 * reader asks for all: to the others, while the database takes its time, what was true a moment ago is good enough, and where
 * nothing is known yet they wait for the same answer.
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
    Bulkhead bulkhead;

    @Inject
    Clock clock;

    private final Together<List<Long>, Map<Long, Playbill>> reading =
            new Together<>(ids -> List.of(), this::readForAll);
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
    private final Set<Long> beingRead = ConcurrentHashMap.newKeySet();
    private long changes;

    private record Kept(Playbill playbill, long readAt) {}

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.MAPS) Object open) {
        neighbours.listen(TOPIC, (number, performance) -> forget(Long.parseLong(performance)));
        neighbours.afterSilence(this::forgetAll);
    }

    void tell(@Observes PerformanceChanged changed) {
        neighbours.tell(TOPIC, String.valueOf(changed.performance()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PerformanceChanged changed) {
        forget(changed.performance());
    }

    /** Other nodes read it a minute later. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductionChanged changed) {
        forgetAll();
    }

    /** Other nodes read it a minute later. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) VenueChanged changed) {
        forgetAll();
    }

    /** Other nodes read it a minute later. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) VatChanged changed) {
        forgetAll();
    }

    private synchronized void forget(long performance) {
        changes++;
        kept.remove(performance);
    }

    private synchronized void forgetAll() {
        changes++;
        kept.clear();
    }

    /** Not what was read before the last change: it may be from before it. */
    private synchronized void keep(List<Playbill> read, long readAt, long changesBefore) {
        if (changes == changesBefore) {
            read.forEach(playbill -> kept.put(playbill.id(), new Kept(playbill, readAt)));
        }
    }

    private synchronized long changes() {
        return changes;
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
        forget(id);
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

    /** Everything in one hall that begins after that moment, drafts too, soonest first. */
    public List<Playbill> inHall(long hall, Instant beginningAfter) {
        return inOrder(playbills.inHall(hall, beginningAfter));
    }

    public List<Production> productions() {
        return playbills.productions();
    }

    /** @throws NotFound where there is none with that id */
    public Production production(long id) {
        return playbills.production(id);
    }

    /** What is offered of a production, in its order. */
    public List<Tariff> tariffs(long production) {
        return playbills.tariffs(production);
    }

    private List<Playbill> inOrder(List<Long> ids) {
        Map<Long, Playbill> all = all(ids);
        return ids.stream().map(all::get).filter(Objects::nonNull).toList();
    }

    private Map<Long, Playbill> all(List<Long> ids) {
        Map<Long, Playbill> found = fresh(ids);
        List<Long> others = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!others.isEmpty()) {
            // who keeps a connection or rows waits for nobody: the one who reads may be waiting for just these
            found.putAll(bulkhead.isInside() ? read(others) : reading.join(others));
        }
        return found;
    }

    private Map<Long, Playbill> fresh(Collection<Long> ids) {
        long now = clock.millis();
        Map<Long, Playbill> found = new HashMap<>();
        for (Long id : ids) {
            Kept known = kept.get(id);
            if (known != null && isFresh(known, now)) {
                found.put(id, known.playbill());
            }
        }
        return found;
    }

    /** What those who waited for each other want; the round before may have brought it. */
    private List<Together.Outcome<Map<Long, Playbill>>> readForAll(List<List<Long>> wishes) {
        Set<Long> wanted = wishes.stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<Long, Playbill> found = fresh(wanted);
        wanted.removeAll(found.keySet());
        found.putAll(read(List.copyOf(wanted)));
        return Collections.nCopies(wishes.size(), Together.Outcome.of(found));
    }

    private Map<Long, Playbill> read(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        long before = changes();
        long now = clock.millis();
        List<Playbill> read = playbills.read(ids);
        keep(read, now, before);
        return read.stream().collect(Collectors.toMap(Playbill::id, Function.identity()));
    }

    private static boolean isFresh(Kept known, long now) {
        return now - known.readAt() < FRESH_MILLIS;
    }
}
