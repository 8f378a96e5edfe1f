package org.parterre.orders.waiting;

import org.parterre.platform.Refusal;
import org.parterre.platform.Spoken;
import org.parterre.programme.Playbill;

/** Nobody needs to wait: what they want is free for one of the evenings. */
class SeatsToBeHad extends Refusal {
    private final long performance;

    SeatsToBeHad(Playbill bill, Spoken when) {
        super("seats-to-be-had", 409, when);
        this.performance = bill.id();
        fact("performance", Long.toString(bill.id()));
    }

    long performance() {
        return performance;
    }
}
