package org.parterre.admission.conflicts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parterre.programme.Playbill;

/** The conflicts of one evening. @param supervises may tick them off */
public record ConflictsPage(Playbill bill, List<Conflict> conflicts, boolean supervises) {
    /** Those that wait, the longest waiting first. */
    public List<Conflict> waiting() {
        List<Conflict> waiting =
                new ArrayList<>(conflicts.stream().filter(one -> !one.seen()).toList());
        Collections.reverse(waiting);
        return waiting;
    }

    public List<Conflict> seen() {
        return conflicts.stream().filter(Conflict::seen).toList();
    }
}
