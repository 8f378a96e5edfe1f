package org.parterre.seats;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.seats.choice.LoneSeats;
import org.parterre.venue.Seat;

/**
 * What a choice of seats must keep to, whatever is free. The lists are the documentation; each rule is one sentence to the buyer,
 * the message {@code rule.<name>}. That wheelchair places are not given to somebody who leaves the choice to the house, until the
 * organiser releases them, needs no rule here: the house doesn't choose them.
 */
@FunctionalInterface
interface HouseRule {
    /** @return the objection, or null where there is none */
    @Nullable
    AgainstTheRule objection(Occasion occasion);

    /** What nobody is asked to bend. In the order in which they are told; each may lean on the ones before it. */
    List<HouseRule> FOR_EVERYBODY = List.of(
            HouseRule::reasonableNumber,
            HouseRule::noSeatTwice,
            HouseRule::onlySeatsOfThisHall,
            HouseRule::companionWithWheelchair);

    /** What holds for the audience; staff, who see the whole hall, are only told. */
    List<HouseRule> FOR_THE_AUDIENCE = List.of(HouseRule::noLoneSeat);

    /** At least one, and at most as many as the house sets. */
    static @Nullable AgainstTheRule reasonableNumber(Occasion occasion) {
        return count(occasion.wish().size(), occasion.limits().mostSeats());
    }

    /** The rule on how many, for a wish that names no seats. */
    static @Nullable AgainstTheRule count(int count, int mostSeats) {
        if (count < 1) {
            return new AgainstTheRule("at-least-one-seat", "");
        }
        return count > mostSeats ? new AgainstTheRule("at-most-seats", mostSeats) : null;
    }

    static @Nullable AgainstTheRule noSeatTwice(Occasion occasion) {
        return new HashSet<>(occasion.wish()).size() < occasion.wish().size()
                ? new AgainstTheRule("no-seat-twice", "")
                : null;
    }

    static @Nullable AgainstTheRule onlySeatsOfThisHall(Occasion occasion) {
        for (String id : occasion.wish()) {
            if (occasion.seat(id) == null) {
                return new AgainstTheRule("unknown-seat", id.length() > 40 ? id.substring(0, 40) + "…" : id);
            }
        }
        return null;
    }

    /**
     * A companion place goes with its wheelchair place, in one wish, until these places are for everybody. A wheelchair place
     * may always be chosen by name, alone too.
     */
    static @Nullable AgainstTheRule companionWithWheelchair(Occasion occasion) {
        if (occasion.bill().wheelchairPlacesReleased(occasion.now())) {
            return null;
        }
        for (String id : occasion.wish()) {
            @Nullable Seat seat = occasion.seat(id);
            String wheelchair = seat == null ? null : seat.companionOf();
            if (wheelchair != null && !occasion.wish().contains(wheelchair)) {
                return new AgainstTheRule(
                        "companion-with-wheelchair",
                        id,
                        new Spot(occasion.plan(), List.of(id)),
                        new Spot(occasion.plan(), List.of(wheelchair)));
            }
        }
        return null;
    }

    /**
     * No chair is left alone that was not alone before: unless as many seats beside each other that leave none are not to be
     * had, the house is nearly sold, or it begins soon.
     */
    static @Nullable AgainstTheRule noLoneSeat(Occasion occasion) {
        if (occasion.nearlySold() || occasion.startsSoon() || occasion.tooLate()) {
            return null;
        }
        LoneSeats.@Nullable Left left = LoneSeats.by(occasion.plan(), occasion.wish(), occasion.taken());
        return left == null ? null : AgainstTheRule.loneSeat(occasion.plan(), left);
    }
}
