package org.parterre.programme.office;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.Booking;
import org.parterre.programme.Playbill;

/**
 * The office's list.
 *
 * @param evenings soonest first
 * @param everything whether evenings that are over are in it
 * @param chosen the ids whose boxes are ticked
 * @param done what was just done with those, as the last part of a message key, or null
 * @param refused the sentence that says why something was not done, or null
 */
public record OfficePage(
        List<Evening> evenings, boolean everything, Set<Long> chosen, @Nullable String done, @Nullable String refused) {
    /** One line of it. @param clashes who else has the hall then */
    public record Evening(Playbill playbill, Standing standing, List<Booking> clashes) {}

    public boolean isChosen(Evening evening) {
        return chosen.contains(evening.playbill().id());
    }

    /** There are drafts to be ticked all at once. */
    public boolean hasDrafts() {
        return evenings.stream().anyMatch(evening -> evening.standing().isDraft());
    }

    /** The same with what could not be done. */
    public OfficePage refusing(String sentence) {
        return new OfficePage(evenings, everything, chosen, null, sentence);
    }
}
