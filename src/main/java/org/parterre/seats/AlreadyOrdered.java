package org.parterre.seats;

import org.parterre.platform.Refusal;

/** An order has been made of these seats: no other is, and they are given back with it or not at all. */
public final class AlreadyOrdered extends Refusal {
    public AlreadyOrdered() {
        super("already-ordered", 409);
    }
}
