package org.parterre.seats;

import java.util.BitSet;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parterre.seats.choice.BestAvailable;
import org.parterre.seats.choice.Terms;
import org.parterre.venue.Plan;

/**
 * Chooses, asks, and chooses anew when somebody was quicker, until the seats are there or there are none: a race loses nobody
 * while seats are left. Each clash tells which seats are gone, so it comes to an end; and who chooses at the same moment in
 * this house looks past the seats that another is asking for.
 */
final class Picks {
    /** What we were told is gone may have come free meanwhile: before we say no we forget it and look again, so often. */
    private static final int LOOKS = 3;

    private final Plan plan;
    private final BestAvailable best;
    private final Asked asked;
    private final Supplier<BitSet> shown;
    private final Supplier<BitSet> closely;

    /**
     * @param asked what others ask for right now; shared by all who choose in this performance
     * @param shown what the picture shows as taken, by ordinal
     * @param closely the same without holds whose time is over; costs more and is asked only before a no
     */
    Picks(Plan plan, Asked asked, Supplier<BitSet> shown, Supplier<BitSet> closely) {
        this.plan = plan;
        this.best = BestAvailable.in(plan);
        this.asked = asked;
        this.shown = shown;
        this.closely = closely;
    }

    /** The seats that somebody is asking the table for at this moment. */
    static final class Asked {
        private final BitSet seats = new BitSet();

        synchronized BitSet now() {
            return (BitSet) seats.clone();
        }

        /** @return false where another has just asked for one of them */
        synchronized boolean begin(BitSet wanted) {
            if (seats.intersects(wanted)) {
                return false;
            }
            seats.or(wanted);
            return true;
        }

        synchronized void end(BitSet wanted) {
            seats.andNot(wanted);
        }
    }

    /**
     * @param take asks the table; throws {@link SeatsTaken} when somebody was quicker
     * @throws NotEnoughSeats when there are not that many of that kind
     */
    <T> T take(Terms terms, Function<BestAvailable.Choice, T> take) {
        BitSet taken = shown.get();
        BitSet gone = new BitSet();
        int looks = 1;
        for (int pick = 0; ; ) {
            BitSet wanted = new BitSet();
            BestAvailable.Choice choice = choose(terms, taken, pick, wanted);
            if (choice == null) {
                if (looks++ == LOOKS) {
                    throw refusal(terms, taken);
                }
                gone.clear();
                taken = closely.get();
                continue;
            }
            try {
                return take.apply(choice);
            } catch (SeatsTaken quicker) {
                pick++;
                quicker.seats().forEach(seat -> gone.set(ordinal(seat)));
                taken = (looks == 1 ? shown : closely).get();
                taken.or(gone);
            } finally {
                asked.end(wanted);
            }
        }
    }

    /**
     * Past the seats that others are asking for; where there is nothing else, among them too, for they may not get them.
     *
     * @param wanted becomes what was announced to the others: to be ended
     */
    private BestAvailable.@Nullable Choice choose(Terms terms, BitSet taken, int pick, BitSet wanted) {
        while (true) {
            BitSet others = asked.now();
            others.or(taken);
            BestAvailable.Choice choice = best.choose(terms, others, pick);
            if (choice == null) {
                return best.choose(terms, taken, pick + 1);
            }
            choice.seats().forEach(seat -> wanted.set(ordinal(seat)));
            if (asked.begin(wanted)) {
                return choice;
            }
            wanted.clear();
        }
    }

    private NotEnoughSeats refusal(Terms terms, BitSet taken) {
        int left = best.left(terms, taken);
        if (terms.accessible()) {
            return NotEnoughSeats.accessible(left);
        }
        boolean keptWouldDo = best.left(new Terms(terms.count(), terms.zones(), false, true), taken) >= terms.count();
        return keptWouldDo && !terms.released() ? NotEnoughSeats.kept(left) : new NotEnoughSeats(left);
    }

    private int ordinal(String seat) {
        return Objects.requireNonNull(plan.seat(seat)).ordinal();
    }
}
