package org.parterre.payments;

import java.util.List;

/** What buyers and the office are in the midst of when the house falls; made, it is ready for that. */
interface UnderWay {
    /** The moment before: what the house then does by itself. */
    void starts();

    /** What is done while it falls. */
    List<Runnable> deeds();

    /** In the house that is open again: each of them ends as if nothing had been. */
    void ends(KilledUnderWayIT.Place at) throws Exception;
}
