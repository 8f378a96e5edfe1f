package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Direction;
import org.parterre.admission.Judgement;
import org.parterre.admission.Outcome;
import org.parterre.admission.Scan;
import org.parterre.admission.ScanIdReused;
import org.parterre.admission.Verdict;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.admission.manifest.Manifest.State;
import org.parterre.admission.node.kept.KeptList;
import org.parterre.admission.node.kept.Lists;
import org.parterre.admission.node.kept.NodeScans;
import org.parterre.admission.node.kept.Stays;
import org.parterre.admission.node.kept.Stays.Stay;
import org.parterre.platform.Language;
import org.parterre.platform.persistence.Retried;

/** One transaction for one scan: looked at, judged by the rule of the house, and kept. */
@ApplicationScoped
class Taking {
    /** As the house has it: a scan that waited longer tells nothing about the clock of its device. */
    private static final Duration BELIEVED = Duration.ofHours(12);

    @Inject
    Lists lists;

    @Inject
    Readings readings;

    @Inject
    Stays stays;

    @Inject
    NodeScans scans;

    @Inject
    Undoing undoing;

    @Inject
    Clock clock;

    @Retried
    @Transactional
    public NodeDoor.Taken take(Scan scan, NodeDoor.Hand hand) {
        KeptList list = lists.of(scan.performance());
        NodeScans.Answered earlier = scans.find(scan.id());
        if (earlier != null) {
            if (!earlier.mark().equals(scan.mark())) {
                throw new ScanIdReused(scan.id());
            }
            return new NodeDoor.Taken(earlier.outcome(), earlier.hash());
        }
        long seq = scans.nextSeq();
        NodeDoor.Taken taken =
                scan.undoes() == null ? judged(scan, list, seq) : undoing.undo(scan, scan.undoes(), hand, seq);
        scans.keep(new NodeScans.Kept(
                seq,
                scan,
                taken.hash(),
                taken.outcome(),
                Telling.body(scan, taken.outcome().verdict()),
                hand.staff(),
                hand.device()));
        return taken;
    }

    private NodeDoor.Taken judged(Scan scan, KeptList list, long seq) {
        Reading reading = readings.of(scan, list);
        String hash = reading.hash();
        Stay stay = hash == null ? null : stays.find(hash, reading.ticket());
        boolean inside = stay != null ? stay.inside() : hash != null && list.isInside(hash);
        Instant at = believable(scan.at());
        Judgement.Facts facts = facts(scan, reading, list, inside, at);
        Verdict judged = Judgement.of(facts, scan.overrules());
        Verdict own = scan.decided();
        boolean turnedAway = judged == Verdict.ADMIT && scan.sentAway() && own != null;
        if (hash != null && judged == Verdict.LEFT) {
            stays.leave(next(scan, hash, stay, false, at, seq));
        } else if (hash != null && !turnedAway && Judgement.opens(facts, scan.overrules())) {
            stays.enter(next(scan, hash, stay, true, at, seq), reading.ticket());
        }
        return new NodeDoor.Taken(outcome(turnedAway && own != null ? own : judged, reading, stay), hash);
    }

    private static Stay next(Scan scan, String hash, @Nullable Stay stay, boolean inside, Instant at, long seq) {
        return new Stay(stay == null ? hash : stay.hash(), scan.performance(), inside, at, scan.gate(), seq);
    }

    private static Judgement.Facts facts(Scan scan, Reading reading, KeptList list, boolean inside, Instant at) {
        Line line = reading.line();
        return new Judgement.Facts(
                reading.readable(),
                reading.ours(),
                reading.performance() != null && reading.performance() == scan.performance(),
                reading.hash() != null,
                !is(line, State.CANCELLED) && !list.head(Language.NL).cancelled(),
                !is(line, State.REPLACED),
                !is(line, State.NOT_PAID),
                inside,
                scan.direction() == Direction.OUT,
                !at.isBefore(list.head(Language.NL).openFrom().toInstant()));
    }

    private static boolean is(@Nullable Line line, State state) {
        return line != null && line.state() == state;
    }

    private static Outcome outcome(Verdict verdict, Reading reading, @Nullable Stay stay) {
        Stay first = verdict == Verdict.ALREADY_INSIDE ? stay : null;
        return new Outcome(
                verdict,
                reading.ticket(),
                verdict == Verdict.OTHER_PERFORMANCE ? reading.performance() : null,
                first == null ? null : first.since(),
                first == null ? null : first.gate());
    }

    private Instant believable(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) || at.isBefore(now.minus(BELIEVED)) ? now : at;
    }
}
