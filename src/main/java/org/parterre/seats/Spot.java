package org.parterre.seats;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parterre.platform.Language;
import org.parterre.platform.Spoken;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;

/** Where seats of one row are, in a person's words: {@code Parterre · rij G · stoel 12, 13 en 14}. */
record Spot(Plan plan, List<String> seats) implements Spoken {
    @Override
    public String in(Language language) {
        String first = plan.label(seats.get(0), language).whole();
        if (seats.size() == 1) {
            return first;
        }
        String between = seats.subList(1, seats.size() - 1).stream()
                .map(seat -> ", " + number(seat))
                .collect(Collectors.joining());
        return first + between + language.pick(" en ", " and ") + number(seats.get(seats.size() - 1));
    }

    private String number(String seat) {
        Seat known = Objects.requireNonNull(plan.seat(seat));
        return known.number();
    }
}
