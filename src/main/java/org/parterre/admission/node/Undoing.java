package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Outcome;
import org.parterre.admission.Scan;
import org.parterre.admission.Verdict;
import org.parterre.admission.node.kept.NodeScans;
import org.parterre.admission.node.kept.Stays;
import org.parterre.admission.node.kept.Stays.Stay;

/** Takes back what the same device did a moment ago. */
@ApplicationScoped
class Undoing {
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    @Inject
    NodeScans scans;

    @Inject
    Stays stays;

    /** @param undoes the id of the scan that is meant */
    NodeDoor.Taken undo(Scan scan, String undoes, NodeDoor.Hand hand, long seq) {
        NodeScans.Answered meant = scans.find(undoes);
        Stay stay = meant == null || meant.hash() == null
                ? null
                : stays.find(meant.hash(), meant.outcome().ticket());
        boolean happens = false;
        if (meant != null
                && stay != null
                && stay.seq() == meant.seq()
                && meant.performance() == scan.performance()
                && isTheirs(meant, hand)
                && isAMomentLater(meant, scan)) {
            turn(stay, meant, seq);
            happens = true;
        }
        return new NodeDoor.Taken(
                new Outcome(
                        happens ? Verdict.UNDONE : Verdict.TOO_LATE_TO_UNDO,
                        meant == null ? null : meant.outcome().ticket(),
                        null,
                        null,
                        null),
                meant == null ? null : meant.hash());
    }

    /** By the device's own clock, as in the house: it may have been without a network meanwhile. */
    private static boolean isAMomentLater(NodeScans.Answered meant, Scan scan) {
        Duration since = Duration.between(meant.at(), scan.at());
        return !since.isNegative() && since.compareTo(A_MOMENT) <= 0;
    }

    private void turn(Stay stay, NodeScans.Answered meant, long seq) {
        Stay back = new Stay(stay.hash(), stay.performance(), !stay.inside(), stay.since(), stay.gate(), seq);
        if (back.inside()) {
            stays.enter(back, meant.outcome().ticket());
        } else {
            stays.leave(back);
        }
    }

    private static boolean isTheirs(NodeScans.Answered meant, NodeDoor.Hand hand) {
        @Nullable Long device = meant.device();
        return device == null
                ? hand.device() == null && meant.staff().equals(hand.staff())
                : Objects.equals(device, hand.device());
    }
}
