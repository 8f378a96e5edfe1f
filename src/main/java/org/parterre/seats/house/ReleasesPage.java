package org.parterre.seats.house;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;

/**
 * House seats of all evenings to come.
 *
 * @param soon released within a day, the first at the top
 * @param later released by themselves after that
 * @param never released by hand only
 */
public record ReleasesPage(List<Line> soon, List<Line> later, List<Line> never) {
    /** Some house seats of an evening. */
    public record Line(HouseSeats seats, Playbill bill, Language language) {
        public @Nullable Instant at() {
            return seats.releaseAt();
        }

        /** Where they are, in a person's words. */
        public List<String> labels() {
            return seats.kept().stream()
                    .map(seat -> bill.plan().label(seat, language).whole())
                    .toList();
        }
    }

    public boolean isEmpty() {
        return soon.isEmpty() && later.isEmpty() && never.isEmpty();
    }
}
