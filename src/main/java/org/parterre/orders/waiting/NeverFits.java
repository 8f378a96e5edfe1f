package org.parterre.orders.waiting;

import org.parterre.platform.Refusal;
import org.parterre.platform.Spoken;
import org.parterre.programme.Playbill;

/** The hall of one of the evenings has no such set of seats, not even when it is empty. */
class NeverFits extends Refusal {
    NeverFits(Playbill bill, Spoken when) {
        super("never-fits", 422, when);
        fact("performance", Long.toString(bill.id()));
    }
}
