package org.parterre.venue.office;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.venue.Hall;
import org.parterre.venue.PlanDraft;
import org.parterre.venue.SeatingPlan;

/**
 * The halls of all theatres.
 *
 * @param typed what stands in the form for a new hall
 * @param problems for each field that is wrong its message
 * @param refusal why a file could not be read, or null
 * @param chosen the id of the hall that the file was meant for, or empty
 */
public record HallsPage(
        List<Room> rooms,
        Map<String, String> typed,
        Map<String, String> problems,
        @Nullable String refusal,
        String chosen) {
    /** A hall with its newest plan, and the drafts that wait for somebody to look at them. */
    public record Room(Hall hall, @Nullable SeatingPlan plan, List<PlanDraft> drafts) {
        public String id() {
            return Long.toString(hall.id());
        }
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }
}
