package org.parterre.seats;

import java.util.List;
import java.util.Objects;
import org.parterre.platform.Language;
import org.parterre.platform.Spoken;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;
import org.parterre.venue.SeatLabel;

/** Where seats of one row are, in a person's words: {@code Parterre · rij G · stoel 12, 13 en 14}. */
record Spot(Plan plan, List<String> seats) implements Spoken {
    @Override
    public String in(Language language) {
        SeatLabel first = plan.label(seats.get(0), language);
        List<String> others = seats.stream().skip(1).map(this::number).toList();
        return others.isEmpty() ? first.whole() : first.and(others);
    }

    private String number(String seat) {
        Seat known = Objects.requireNonNull(plan.seat(seat));
        return known.number();
    }
}
