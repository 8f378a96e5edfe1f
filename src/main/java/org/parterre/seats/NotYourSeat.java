package org.parterre.seats;

import java.util.List;
import org.parterre.platform.Refusal;

/** A seat isn't sold to the order line that was named, any more; nothing was done. */
public final class NotYourSeat extends Refusal {
    NotYourSeat(List<String> seats) {
        super("not-your-seat", 409);
        fact("seats", List.copyOf(seats));
    }
}
