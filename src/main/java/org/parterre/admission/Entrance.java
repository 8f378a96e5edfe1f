package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.persistence.Together;
import org.parterre.programme.Programme;
import org.parterre.tickets.Tickets;

/** One transaction for the scans that arrive together: their tickets locked in ascending order, then looked at, then judged. */
@ApplicationScoped
class Entrance {
    /** A scan that waited longer for a network tells nothing about the clock of its device. */
    private static final Duration BELIEVED = Duration.ofHours(12);

    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    Scans scans;

    @Inject
    Admissions admissions;

    @Inject
    Conflicts conflicts;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** No two of them have the same ticket or the same id. */
    @Retried
    @Transactional
    public List<Together.Outcome<Door.Admitted>> admit(List<Presented> all) {
        if (all.size() == 1) {
            // among many an id that was there before ends the round, and each is tried alone
            Door.Admitted earlier = earlier(all.get(0));
            if (earlier != null) {
                return List.of(Together.Outcome.of(earlier));
            }
        }
        List<Case> cases = cases(all);
        List<Together.Outcome<Door.Admitted>> answers = new ArrayList<>();
        Written written = new Written();
        for (Case one : cases) {
            Case.Ruling ruling = one.ruling();
            written.add(one, ruling);
            answers.add(Together.Outcome.of(new Door.Admitted(
                    ruling.outcome(),
                    one.ticket() == null ? null : one.ticket().holder(),
                    one.presented().scan().conflicts(ruling.outcome()))));
        }
        admissions.begin(written.entering);
        admissions.end(written.leaving);
        scans.keep(written.kept);
        conflicts.keep(written.conflicts);
        audit.record(written.trail);
        return answers;
    }

    /**
     * What was answered to that scan before, or null. Where the answer was lost on its way and the device then decided otherwise,
     * that shows only now.
     */
    private Door.@Nullable Admitted earlier(Presented one) {
        Scan scan = one.scan();
        Outcome outcome = scans.earlier(scan, one.device());
        if (outcome == null) {
            return null;
        }
        boolean conflicting = scan.conflicts(outcome);
        if (conflicting && !conflicts.knows(scan.id())) {
            Long ticket = outcome.ticket();
            Admissions.@Nullable Stay stay =
                    ticket == null ? null : admissions.open(List.of(ticket)).get(ticket);
            conflicts.keep(List.of(new Conflicts.Found(scan, outcome, stay == null ? null : stay.scan())));
            audit.record(List.of(Trail.conflict(one, outcome)));
        }
        return new Door.Admitted(outcome, null, conflicting);
    }

    private List<Case> cases(List<Presented> all) {
        List<Long> ids = all.stream()
                .map(one -> one.reading().ticket())
                .filter(Objects::nonNull)
                .toList();
        Map<Long, Tickets.Presented> known = tickets.lock(ids);
        Map<Long, Admissions.Stay> inside = admissions.open(ids);
        List<Case> cases = new ArrayList<>();
        for (Presented one : all) {
            Long id = one.reading().ticket();
            Admissions.@Nullable Stay stay = id == null ? null : inside.get(id);
            Instant at = believable(one.scan().at());
            cases.add(new Case(
                    one,
                    programme.playbill(one.scan().performance()),
                    id == null ? null : known.get(id),
                    stay,
                    at,
                    id != null && one.scan().letIn()
                            ? scans.exitAfter(one.scan().performance(), id, at, stay)
                            : null));
        }
        return cases;
    }

    private Instant believable(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) || at.isBefore(now.minus(BELIEVED)) ? now : at;
    }

    /** What a round writes, each kind in one go. */
    private static final class Written {
        final List<Admissions.Entering> entering = new ArrayList<>();
        final List<Admissions.Leaving> leaving = new ArrayList<>();
        final List<Scans.Kept> kept = new ArrayList<>();
        final List<Conflicts.Found> conflicts = new ArrayList<>();
        final List<AuditTrail.Entry> trail = new ArrayList<>();

        void add(Case one, Case.Ruling ruling) {
            Presented presented = one.presented();
            Scan scan = presented.scan();
            Outcome outcome = ruling.outcome();
            Long ticket = outcome.ticket();
            if (ticket != null && ruling.opens()) {
                entering.add(new Admissions.Entering(
                        scan.performance(), ticket, one.at(), scan.gate(), scan.id(), one.left()));
            } else if (ticket != null && outcome.verdict() == Verdict.LEFT) {
                leaving.add(new Admissions.Leaving(ticket, one.at(), scan.id()));
            }
            kept.add(new Scans.Kept(scan, outcome, presented.who().name(), presented.device()));
            if (scan.conflicts(outcome)) {
                String stands = one.stay() == null ? null : one.stay().scan();
                conflicts.add(new Conflicts.Found(scan, outcome, stands));
                trail.add(Trail.conflict(presented, outcome));
            }
            if (outcome.verdict() == Verdict.OVERRULED) {
                trail.add(Trail.overruled(presented, outcome));
            }
        }
    }
}
