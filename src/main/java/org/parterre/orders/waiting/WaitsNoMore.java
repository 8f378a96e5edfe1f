package org.parterre.orders.waiting;

import org.parterre.platform.Refusal;

/** The party is not in line any more: nothing of it can be changed. */
class WaitsNoMore extends Refusal {
    WaitsNoMore() {
        super("waits-no-more", 409);
    }
}
