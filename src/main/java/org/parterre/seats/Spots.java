package org.parterre.seats;

import java.util.List;
import java.util.stream.Collectors;
import org.parterre.platform.Language;
import org.parterre.platform.Spoken;
import org.parterre.venue.Plan;

/** Where some seats are, in a person's words: the first of them, and how many more there are. */
record Spots(Plan plan, List<String> seats) implements Spoken {
    private static final int NAMED = 5;

    @Override
    public String in(Language language) {
        String named = seats.stream()
                .limit(NAMED)
                .map(seat -> plan.label(seat, language).whole())
                .collect(Collectors.joining("; "));
        return seats.size() > NAMED ? named + " … (" + seats.size() + ")" : named;
    }
}
