package org.parterre.seats;

import org.parterre.platform.Refusal;

/** The seats were kept until a time that is over. */
public final class HoldExpired extends Refusal {
    HoldExpired() {
        super("hold-expired", 409);
    }
}
