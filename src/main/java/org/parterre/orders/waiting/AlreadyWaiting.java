package org.parterre.orders.waiting;

import org.parterre.platform.Refusal;

/** Somebody with that address waits for that evening already: one place in line each. The way to it goes to the address. */
class AlreadyWaiting extends Refusal {
    private final transient Party party;

    AlreadyWaiting(Party party) {
        super("already-waiting", 409);
        this.party = party;
    }

    Party party() {
        return party;
    }
}
