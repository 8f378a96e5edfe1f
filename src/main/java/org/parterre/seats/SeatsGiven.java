package org.parterre.seats;

import org.parterre.platform.Refusal;

/** People have seats of the performance, or are choosing them: it stays where it is. */
public final class SeatsGiven extends Refusal {
    SeatsGiven(int sold, int held) {
        super("seats-given", 409, sold, held);
        fact("sold", sold);
        fact("held", held);
    }
}
