package org.parterre.tickets.wallet;

import org.parterre.platform.Refusal;

/** Somebody asks for a pass without the token that is in it. */
final class NotTheirs extends Refusal {
    NotTheirs() {
        super("pass-not-theirs", 401);
    }
}
