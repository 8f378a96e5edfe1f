package org.parterre.admission.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.tickets.Holder;
import org.parterre.venue.Seat;

/**
 * Somebody with a valid ticket.
 *
 * @param since when they came in, or went out; null for who didn't come yet
 * @param lastLeft when they went out, of several times the last; null for never
 */
public record Guest(Holder holder, Seat seat, Presence presence, @Nullable Instant since, @Nullable Instant lastLeft) {
    public boolean inside() {
        return presence == Presence.INSIDE;
    }

    /** Didn't come yet. */
    public boolean awaited() {
        return presence == Presence.OUTSIDE;
    }

    public boolean left() {
        return presence == Presence.LEFT;
    }

    /** Went out after that moment and came back. */
    public boolean backSince(Instant moment) {
        return inside() && wentOutSince(moment);
    }

    boolean wentOutSince(Instant moment) {
        return lastLeft != null && !lastLeft.isBefore(moment);
    }

    /** Somebody should look after them: they said so, or have a wheelchair place. */
    public boolean needsCare() {
        return holder.help() != null || seat.wheelchair();
    }
}
