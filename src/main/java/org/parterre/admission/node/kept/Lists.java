package org.parterre.admission.node.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.manifest.Manifest;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Language;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;

/** The lists that this node keeps: in memory as they are asked for, and in the database as they outlive a flat battery. */
@ApplicationScoped
public class Lists {
    /** After the start. Then nothing of the evening is anybody's business here. */
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    ListTable table;

    @Inject
    Clock clock;

    private final Map<Long, KeptList> read = new ConcurrentHashMap<>();
    private volatile boolean all;

    protected Lists() {}

    /** The same outside of a container. */
    public Lists(Database database, Clock clock) {
        this.table = new ListTable(database, new Stays(database), new AuditTrail(database, clock, new Actor()));
        this.clock = clock;
    }

    /** @throws NotFound for an evening whose list isn't kept */
    public KeptList of(long performance) {
        return NotFound.unless(find(performance));
    }

    public @Nullable KeptList find(long performance) {
        everything();
        return read.get(performance);
    }

    /** The evenings whose lists are kept. */
    public List<Long> kept() {
        return inOrder().stream().map(KeptList::performance).toList();
    }

    /** The same with all that is known of them, the soonest first. */
    public List<KeptList> inOrder() {
        everything();
        return read.values().stream()
                .sorted(Comparator.comparing(
                                (KeptList one) -> one.head(Language.NL).startsAt())
                        .thenComparing(KeptList::performance))
                .toList();
    }

    private synchronized void everything() {
        if (!all) {
            table.read().forEach(one -> read.put(one.performance(), one));
            all = true;
        }
    }

    /**
     * Takes the place of what was kept of that evening.
     *
     * @param lines all of them, also where the head belongs to a delta
     * @param heardOf the last scan of ours that the house had heard of when it made the list
     */
    public void keep(Manifest dutch, Manifest english, Collection<Line> lines, long heardOf) {
        long performance = Long.parseLong(dutch.performance());
        read.put(performance, table.keep(find(performance), dutch, english, lines, heardOf, clock.instant()));
    }

    /** The evenings that are over since a day. */
    public void forgetPast() {
        for (KeptList one : inOrder()) {
            if (one.head(Language.NL).startsAt().toInstant().plus(KEPT).isBefore(clock.instant())) {
                forget(one, "over");
            }
        }
    }

    /** The house doesn't trust this laptop any more. The scans stay, they still have to be told. */
    public void forgetAll() {
        inOrder().forEach(one -> forget(one, "revoked"));
    }

    private void forget(KeptList one, String why) {
        table.forget(one.performance(), why);
        read.remove(one.performance());
    }
}
