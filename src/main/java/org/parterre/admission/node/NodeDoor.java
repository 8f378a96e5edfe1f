package org.parterre.admission.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Outcome;
import org.parterre.admission.Scan;
import org.parterre.admission.SupervisorNeeded;
import org.parterre.admission.node.kept.Lists;
import org.parterre.platform.Actor;

/** Lets people in while the house can't be asked: by its list, and by what was scanned here. */
@ApplicationScoped
class NodeDoor {
    @Inject
    Lists lists;

    @Inject
    Taking taking;

    @Inject
    Actor actor;

    /** Who holds the scanner. */
    record Hand(String staff, @Nullable Long device) {}

    /** What came of a scan. @param hash of the code it was about, where that is known */
    record Taken(Outcome outcome, @Nullable String hash) {}

    /**
     * Whether that scan may be asked about, before anything of it counts.
     *
     * @throws org.parterre.platform.NotFound for an evening whose list isn't kept
     * @throws SupervisorNeeded where it overrules the door and comes from nobody who may
     */
    void check(Scan scan) {
        lists.of(scan.performance());
        if (scan.reason() != null && !actor.supervises()) {
            throw new SupervisorNeeded();
        }
    }

    /**
     * Answers a scan, does what it says, and keeps both for the house. The same scan again gets the same answer and does nothing.
     *
     * <p>One after the other, so that their numbers are in the order in which they were answered, which is the order in which the
     * house is told. A laptop's door is as wide as its foyer: a scan takes some milliseconds.
     *
     * @throws org.parterre.platform.NotFound for an evening whose list isn't kept
     * @throws SupervisorNeeded where it overrules the door and comes from nobody who may
     * @throws org.parterre.admission.ScanIdReused where another scan had that id
     */
    synchronized Taken admit(Scan scan) {
        check(scan);
        return taking.take(scan, new Hand(actor.who(), actor.device()));
    }
}
