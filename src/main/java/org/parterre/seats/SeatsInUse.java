package org.parterre.seats;

import java.util.List;
import org.parterre.platform.BadInput;
import org.parterre.platform.Refusal;
import org.parterre.platform.Spoken;

/** Seats that somebody has would be lost, or cost something else than was said; nothing was changed. */
public final class SeatsInUse extends Refusal {
    private final transient List<String> seats;

    /**
     * @param how who has them: sold, held or kept; its sentence is the message {@code seats-in-use.<how>}
     * @param named the same seats in a person's words
     */
    SeatsInUse(long performance, String how, List<String> seats, Spoken named) {
        super("seats-in-use", 409, new BadInput.Words("seats-in-use." + how, named));
        this.seats = List.copyOf(seats);
        fact("performance", Long.toString(performance));
        fact("how", how);
        fact("seats", this.seats);
    }

    public List<String> seats() {
        return seats;
    }
}
