package org.parterre.admission.manifest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Admissions;
import org.parterre.admission.Conflicts;
import org.parterre.admission.Door;
import org.parterre.platform.Language;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.persistence.Together;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.SigningKey;
import org.parterre.tickets.TicketCode;
import org.parterre.tickets.Tickets;

/**
 * Writes manifests. Those who ask at about the same moment share one reading of the tables; earlier lists are remembered on this
 * node, so that who asked another node may get a whole list where a delta would have done.
 */
@ApplicationScoped
public class Manifests {
    private static final long FRESH_MILLIS = Duration.ofSeconds(1).toMillis();
    private static final long FORGOTTEN_MILLIS = Duration.ofHours(1).toMillis();

    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    TicketCode codes;

    @Inject
    Admissions admissions;

    @Inject
    Conflicts conflicts;

    @Inject
    SigningKey key;

    @Inject
    Clock clock;

    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
    private final Together<Long, Kept> reading = new Together<>(evening -> List.of(), this::read);

    private record Kept(
            Playbill bill,
            Edition edition,
            String signature,
            Writing writing,
            int inside,
            int sold,
            int conflicts,
            long readAt) {}

    /**
     * The list as it stood at most about a second ago.
     *
     * @param since the version that the device has, or null: an unknown one gets the whole list
     * @throws org.parterre.platform.NotFound for a performance that there isn't
     */
    @Retried
    public Manifest of(long performance, Language language, @Nullable String since) {
        programme.playbill(performance);
        Kept now = fresh(performance);
        return write(now == null ? reading.join(performance) : now, language, since);
    }

    private @Nullable Kept fresh(long performance) {
        Kept known = kept.get(performance);
        return known != null && Math.abs(clock.millis() - known.readAt()) < FRESH_MILLIS ? known : null;
    }

    private List<Together.Outcome<Kept>> read(List<Long> performances) {
        Map<Long, Kept> read = new HashMap<>();
        return performances.stream()
                .map(performance -> Together.Outcome.of(read.computeIfAbsent(performance, this::freshOrRead)))
                .toList();
    }

    private Kept freshOrRead(long performance) {
        Kept fresh = fresh(performance); // of the round before
        return fresh == null ? read(performance) : fresh;
    }

    /** Outside of a transaction: no row stays locked while a thousand codes are signed, the first time. */
    private Kept read(long performance) {
        long now = clock.millis();
        Playbill bill = programme.playbill(performance);
        List<Tickets.Listed> listed = tickets.listed(performance);
        Set<Long> inside = admissions.tickets(performance);
        Kept before = kept.get(performance);
        Writing writing = Writing.of(bill.plan(), listed, codes, before == null ? null : before.writing());
        Content content = Content.of(
                performance,
                Times.written(bill.startsAt(), bill),
                Times.written(Door.opensAt(bill), bill),
                cancelled(bill),
                writing.lines(inside));
        Edition edition =
                before == null ? Edition.first(content) : before.edition().next(content);
        Kept made = new Kept(
                bill,
                edition,
                before != null && before.edition() == edition
                        ? before.signature()
                        : key.sign(Content.signed(performance, edition.version())),
                writing,
                inside.size(),
                (int) listed.stream().filter(Tickets.Listed::valid).count(),
                conflicts.unseen(performance),
                now);
        kept.values().removeIf(one -> now - one.readAt() > FORGOTTEN_MILLIS);
        kept.put(performance, made);
        return made;
    }

    private Manifest write(Kept now, Language language, @Nullable String since) {
        Playbill bill = now.bill();
        Edition.@Nullable Delta delta = since == null ? null : now.edition().since(since);
        return new Manifest(
                String.valueOf(bill.id()),
                bill.title(),
                bill.hall(),
                Times.at(bill.startsAt(), bill),
                Times.at(bill.doorsAt(), bill),
                Times.at(Door.opensAt(bill), bill),
                Times.at(Instant.ofEpochSecond(now.readAt() / 1000), bill),
                cancelled(bill),
                key.published(),
                now.edition().version(),
                delta == null ? null : since,
                now.signature(),
                now.writing().sections(language),
                now.writing().proofs(language),
                delta == null ? now.edition().lines() : delta.changed(),
                delta == null ? List.of() : delta.gone(),
                now.inside(),
                now.sold(),
                now.conflicts());
    }

    private static boolean cancelled(Playbill bill) {
        return bill.status() == Performance.Status.CANCELLED;
    }
}
