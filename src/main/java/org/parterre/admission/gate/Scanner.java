package org.parterre.admission.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Direction;
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
        Count count,
        String words,
        @Nullable List<Person> found,
        @Nullable String problem) {
    /** A search shows no more. */
    public static final int MOST_FOUND = 20;

    /** The sentences that the module says; it finds them in the page. */
    public static final List<String> WORDS = List.of(
            "count",
            "camera-lead",
            "camera-refused",
            "camera-missing",
            "camera-insecure",
            "camera-broken",
            "connected",
            "offline",
            "offline-word",
            "offline-note",
            "refused-word",
            "signed-out-note",
            "found-none",
            "found-more",
            "inside",
            "let-in",
            "let-out");

    public boolean out() {
        return direction == Direction.OUT;
    }
}
