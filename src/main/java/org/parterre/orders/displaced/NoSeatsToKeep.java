package org.parterre.orders.displaced;

import org.parterre.platform.Refusal;

/** No seats are held on another evening. */
public final class NoSeatsToKeep extends Refusal {
    NoSeatsToKeep() {
        super("no-seats-to-keep", 409);
    }
}
