package org.parterre.seats;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Playbill;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/**
 * What a house rule looks at: which seats are asked for, of which evening, who has the others, and when.
 *
 * @param wish the identities of the seats, as they came
 * @param taken the seats that somebody has, by ordinal; may lag behind a little
 */
record Occasion(List<String> wish, Playbill bill, BitSet taken, Instant now, Limits limits) {
    /**
     * What the house has set.
     *
     * @param mostSeats of one order
     * @param soldPercent from so much taken on a lone seat is nobody's loss
     * @param soon from so long before the start on it isn't either
     */
    record Limits(int mostSeats, int soldPercent, Duration soon) {}

    /** @throws AgainstTheRule for the first of the rules that stands in the way */
    void require(List<HouseRule> rules) {
        for (HouseRule rule : rules) {
            @Nullable AgainstTheRule objection = rule.objection(this);
            if (objection != null) {
                throw objection;
            }
        }
    }

    Plan plan() {
        return bill.plan();
    }

    @Nullable
    Seat seat(String id) {
        return plan().seat(id);
    }

    boolean nearlySold() {
        return taken.cardinality() * 100L
                >= (long) limits.soldPercent() * plan().seats().size();
    }

    boolean startsSoon() {
        return !now.isBefore(bill.startsAt().minus(limits.soon()));
    }

    /** Somebody has one of the seats already: then that is what there is to say. */
    boolean tooLate() {
        return wish.stream().anyMatch(id -> {
            Seat seat = seat(id);
            return seat != null && taken.get(seat.ordinal());
        });
    }
}
