package org.parterre.seats;

import java.util.List;
import org.parterre.platform.Refusal;

/** There are not that many seats left of the kind that was asked for. */
public final class NotEnoughSeats extends Refusal {
    public NotEnoughSeats() {
        super("not-enough-seats", 409);
        fact("taken", List.of());
    }
}
