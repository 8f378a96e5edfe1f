package org.parterre.admission.node.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the house is heard.
 *
 * @param heardAt when it answered last; null for never
 * @param lostAt since when it does not; null while it does
 * @param why it does not
 */
public record Touch(@Nullable Instant heardAt, @Nullable Instant lostAt, @Nullable Why why) {
    /** Why the house is not heard. */
    public enum Why {
        /** Nothing comes back. */
        AWAY,
        /** The house doesn't know the node. */
        REFUSED,
        /** The house knows it no more. */
        REVOKED
    }

    public boolean connected() {
        return heardAt != null && lostAt == null;
    }
}
