package org.parterre.seats;

import java.util.List;
import org.parterre.platform.BadInput;
import org.parterre.platform.Refusal;

/** There are not that many seats left of the kind that was asked for; the sentence says how many there are. */
public final class NotEnoughSeats extends Refusal {
    /** @param left how many there are */
    public NotEnoughSeats(int left) {
        this(left == 0 ? "none" : left == 1 ? "one" : "some", left);
    }

    private NotEnoughSeats(String sentence, int left) {
        super("not-enough-seats", 409, new BadInput.Words("not-enough." + sentence, left));
        fact("taken", List.of());
        fact("left", left);
    }

    /** No wheelchair place with so many places near it. */
    static NotEnoughSeats accessible(int left) {
        return new NotEnoughSeats(
                left == 0 ? "no-wheelchair" : left == 1 ? "accessible.one" : "accessible.other", left);
    }

    /** What is left is kept for wheelchairs and companions. */
    static NotEnoughSeats kept(int left) {
        return new NotEnoughSeats("kept", left);
    }
}
