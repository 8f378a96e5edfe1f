package org.parterre.seats;

import java.util.List;
import org.parterre.platform.Refusal;

/** Somebody else has at least one of the seats; none was taken. */
public final class SeatsTaken extends Refusal {
    private final transient List<String> seats;

    public SeatsTaken(List<String> seats) {
        super("seats-taken", 409);
        this.seats = List.copyOf(seats);
        fact("taken", this.seats);
    }

    public List<String> seats() {
        return seats;
    }
}
