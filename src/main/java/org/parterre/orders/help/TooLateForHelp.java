package org.parterre.orders.help;

import org.parterre.platform.Refusal;

/** The order or its evening is over. */
public final class TooLateForHelp extends Refusal {
    TooLateForHelp() {
        super("too-late-for-help", 409);
    }
}
