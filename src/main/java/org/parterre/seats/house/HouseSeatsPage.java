package org.parterre.seats.house;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.seats.hall.PerformancePage;

/**
 * The house seats of one evening, and the hall to choose others from.
 *
 * @param typed what stands in the fields
 * @param problems for each field that is wrong its message
 * @param refusal why the seats could not be kept, or null
 */
public record HouseSeatsPage(
        PerformancePage hall,
        List<HouseSeats> groups,
        Map<String, String> typed,
        Map<String, String> problems,
        @Nullable String refusal,
        Language language) {
    public Playbill bill() {
        return hall.bill();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Where a seat is, in a person's words. */
    public String label(HouseSeats.Place place) {
        return bill().plan().label(place.seat(), language).whole();
    }
}
