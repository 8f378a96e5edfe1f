package org.parterre.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;

/**
 * What is different between two versions of a hall's plan, seat by seat.
 *
 * @param gone seats of the old plan that the new one hasn't
 * @param come seats of the new plan that the old one hadn't
 * @param renamed seats of both that people find by other words
 * @param rezoned seats of both whose prices are another zone's
 */
public record PlanChange(List<Seat> gone, List<Seat> come, List<Seat> renamed, List<Seat> rezoned) {
    public static PlanChange between(Plan from, Plan to) {
        return new PlanChange(
                missing(from, to),
                missing(to, from),
                kept(from, to, (old, now) -> renamed(from, old, to, now)),
                kept(from, to, (old, now) -> !old.zone().equals(now.zone())));
    }

    private static List<Seat> missing(Plan from, Plan to) {
        return from.seats().stream().filter(seat -> to.seat(seat.id()) == null).toList();
    }

    private static List<Seat> kept(Plan from, Plan to, BiPredicate<Seat, Seat> different) {
        List<Seat> kept = new ArrayList<>();
        for (Seat old : from.seats()) {
            @Nullable Seat now = to.seat(old.id());
            if (now != null && different.test(old, now)) {
                kept.add(now);
            }
        }
        return kept;
    }

    private static boolean renamed(Plan from, Seat old, Plan to, Seat now) {
        for (Language language : Language.values()) {
            if (!from.label(old, language)
                    .whole()
                    .equals(to.label(now, language).whole())) {
                return true;
            }
        }
        return false;
    }
}
