package org.parterre.seats;

import org.parterre.platform.Refusal;

/** An order has been made of these seats: they are given back with it, or not at all. */
public final class OrderedAlready extends Refusal {
    OrderedAlready() {
        super("already-ordered", 409);
    }
}
