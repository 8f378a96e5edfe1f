package org.parterre.seats;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/** What a choice of seats must keep to, whatever is free. The list in {@link #forTheAudience} is the documentation. */
@FunctionalInterface
interface HouseRule {
    /** @return the objection, or null where there is none */
    @Nullable
    AgainstTheRule objection(List<String> wish, Plan plan);

    /** The rules for somebody who buys for themselves, in the order in which they are told. */
    static List<HouseRule> forTheAudience(int mostSeats) {
        return List.of(reasonableNumber(mostSeats), noSeatTwice(), onlySeatsOfThisHall());
    }

    /** The rules on how many, for a wish that names no seats. */
    static @Nullable AgainstTheRule count(int count, int mostSeats) {
        if (count < 1) {
            return new AgainstTheRule("at-least-one-seat", "");
        }
        return count > mostSeats ? new AgainstTheRule("at-most-seats", mostSeats) : null;
    }

    static HouseRule reasonableNumber(int mostSeats) {
        return (wish, plan) -> count(wish.size(), mostSeats);
    }

    static HouseRule noSeatTwice() {
        return (wish, plan) ->
                new HashSet<>(wish).size() < wish.size() ? new AgainstTheRule("no-seat-twice", "") : null;
    }

    static HouseRule onlySeatsOfThisHall() {
        return (wish, plan) -> {
            for (String id : wish) {
                @Nullable Seat seat = plan.seat(id);
                if (seat == null) {
                    return new AgainstTheRule("unknown-seat", id.length() > 40 ? id.substring(0, 40) + "…" : id);
                }
            }
            return null;
        };
    }
}
