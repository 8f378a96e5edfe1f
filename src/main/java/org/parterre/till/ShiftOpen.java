package org.parterre.till;

import org.parterre.platform.Refusal;

/** Nobody has two shifts at once. */
public final class ShiftOpen extends Refusal {
    ShiftOpen(long shift) {
        super("shift-open", 409);
        fact("shift", Long.toString(shift));
    }
}
