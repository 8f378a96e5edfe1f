package org.parterre.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Playbill;

/**
 * The page of one gate.
 *
 * @param scanId the id of the scan that the form on this page makes
 * @param words what was searched for, empty for nothing
 * @param found null where nothing was searched for
 * @param problem what is wrong with the form, or null
 */
public record Scanner(
        Playbill bill,
        String gate,
        Direction direction,
        String scanId,
        Foyer.Count count,
        String words,
        @Nullable List<Foyer.Person> found,
        @Nullable String problem) {
    public boolean out() {
        return direction == Direction.OUT;
    }
}
