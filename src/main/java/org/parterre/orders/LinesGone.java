package org.parterre.orders;

import org.parterre.platform.Refusal;

/** Seats that the order doesn't have, or no longer. */
public final class LinesGone extends Refusal {
    /** No seat of it is left. */
    public static LinesGone all() {
        return new LinesGone();
    }

    LinesGone() {
        super("lines-gone", 409);
    }
}
