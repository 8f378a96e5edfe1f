package org.parterre.till;

import org.parterre.platform.Refusal;

/** That shift was counted and closed; it stays as it is. */
public final class ShiftClosed extends Refusal {
    ShiftClosed() {
        super("shift-closed", 409);
    }
}
