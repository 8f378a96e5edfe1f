package org.parterre.orders.waiting;

import org.parterre.platform.Refusal;

/** Seats are held for the party just now: it answers that offer first. */
class OfferOpen extends Refusal {
    OfferOpen() {
        super("offer-open", 409);
    }
}
