package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Retried;
import org.parterre.tickets.Tickets;

/**
 * Takes a scan back: whoever was let in by it never came in, whoever went out by it is inside still. The scan itself stays, with
 * the one that undid it beside it. Within a minute by the device's own clock, so that it may have been without a network.
 */
@ApplicationScoped
class Undoing {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Inject
    Scans scans;

    @Inject
    UndoneScans undoneScans;

    @Inject
    Admissions admissions;

    @Inject
    Conflicts conflicts;

    @Inject
    Tickets tickets;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The same scan undone again is answered the same, and nothing happens twice. */
    @Retried
    @Transactional
    public Door.Admitted undo(Presented one, String undoes) {
        Outcome earlier = scans.earlier(one.scan(), one.device());
        if (earlier != null) {
            return new Door.Admitted(earlier, null, false);
        }
        UndoneScans.@Nullable Undoable undone = undoneScans.find(undoes);
        Long ticket = undone == null ? null : undone.ticket();
        Tickets.@Nullable Presented known =
                ticket == null ? null : tickets.lock(List.of(ticket)).get(ticket);
        boolean happened =
                undone != null && isRecent(one, undone) && (undoneScans.isUndone(undoes) || happens(one, undone));
        Outcome outcome = Outcome.plain(happened ? Verdict.UNDONE : Verdict.TOO_LATE_TO_UNDO, ticket);
        scans.keep(List.of(new Scans.Kept(one.scan(), outcome, one.who().name(), one.device())));
        return new Door.Admitted(outcome, known == null ? null : known.holder(), false);
    }

    private boolean isRecent(Presented one, UndoneScans.Undoable undone) {
        Duration since = Duration.between(undone.at(), one.scan().at());
        return undone.performance() == one.scan().performance()
                && undone.isOf(one.who().name(), one.device())
                && !since.isNegative()
                && since.compareTo(LONGEST) <= 0;
    }

    private boolean happens(Presented one, UndoneScans.Undoable undone) {
        boolean happens = undone.verdict() == Verdict.ADMIT && undone.ticket() != null
                ? admissions.undo(undone.ticket(), undone.id(), clock.instant())
                : undone.verdict() == Verdict.OVERRULED
                        ? overruledNoMore(undone)
                        : undone.verdict() == Verdict.LEFT && undone.ticket() != null
                                ? admissions.reopen(undone.ticket(), undone.id())
                                : undone.letIn();
        if (happens) {
            undoneScans.keep(undone.id(), one.scan().id());
            conflicts.undo(undone.id(), one.who().name());
            audit.record(List.of(Trail.undone(one, Outcome.plain(Verdict.UNDONE, undone.ticket()))));
        }
        return happens;
    }

    /** It may have opened nothing: then there is nothing to close either. */
    private boolean overruledNoMore(UndoneScans.Undoable undone) {
        Long ticket = undone.ticket();
        return ticket == null
                || !admissions.beganBy(ticket, undone.id())
                || admissions.undo(ticket, undone.id(), clock.instant());
    }
}
