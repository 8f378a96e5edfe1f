package org.parterre.admission.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Direction;

/**
 * The page of one gate.
 *
 * @param scanId the id of the scan that the form on this page makes
 * @param words what was searched for, empty for nothing
 * @param found null where nothing was searched for
 * @param problem what is wrong with the form, or null
 * @param supervises may overrule the door
 */
public record Scanner(
        Evening bill,
        String gate,
        Direction direction,
        String scanId,
        Count count,
        String words,
        @Nullable List<Person> found,
        @Nullable String problem,
        boolean supervises) {
    /** A search shows no more. */
    public static final int MOST_FOUND = 20;

    /** The sentences that the module says; it finds them in the page. */
    public static final List<String> WORDS = List.of(
            "box",
            "conflicts",
            "count",
            "help",
            "last",
            "list-changed",
            "offline-waiting",
            "previous",
            "revoked-note",
            "revoked-word",
            "row",
            "seat",
            "sending",
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

    /** What it says below a verdict, as the house does. */
    public static final List<String> NOTES = List.of(
            "at",
            "at-gate",
            "cancelled",
            "forged",
            "not_inside",
            "not_paid",
            "opens",
            "other",
            "replaced",
            "unknown",
            "unlisted");

    public boolean out() {
        return direction == Direction.OUT;
    }
}
