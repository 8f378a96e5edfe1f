package org.parterre.orders.displaced;

import org.parterre.platform.Refusal;

/** An answer was carried out already. */
public final class AnsweredBefore extends Refusal {
    AnsweredBefore() {
        super("answered-before", 409);
    }
}
