package org.parterre.programme.office;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.SalePeriod;
import org.parterre.programme.Season;
import org.parterre.programme.calendar.Run;
import org.parterre.programme.calendar.SaleRule;
import org.parterre.programme.calendar.UnlikelyRun;

/**
 * A run of evenings with all that they share.
 *
 * @param wheelchairsFrom the same moment for all from which wheelchair places are for everybody, or null
 * @param wheelchairsBefore where there is none: how long before each start, or null for never
 */
public record RunDraft(
        long production,
        long plan,
        Run run,
        SaleRule sale,
        @Nullable Instant wheelchairsFrom,
        @Nullable Duration wheelchairsBefore,
        List<Season.DraftPrice> prices) {
    /**
     * One draft for each evening.
     *
     * @throws UnlikelyRun for a run that can't be meant, an evening that is over, a sale or a moment for the wheelchair places
     *     that is too late for one of them
     */
    public Meant evenings(ZoneId zone, Instant now) {
        Run.Outcome outcome = run.in(zone);
        return new Meant(
                outcome.evenings().stream()
                        .map(evening -> draft(evening, zone, now))
                        .toList(),
                outcome.skipped());
    }

    private Season.Draft draft(Run.Evening evening, ZoneId zone, Instant now) {
        Instant starts = evening.startsAt();
        Instant from = sale.from(starts, zone, now);
        Instant until = sale.until(starts);
        @Nullable
        Instant wheelchairs = wheelchairsFrom == null && wheelchairsBefore != null
                ? starts.minus(wheelchairsBefore)
                : wheelchairsFrom;
        if (starts.isBefore(now)) {
            throw new UnlikelyRun("first", "run.past");
        }
        if (!from.isBefore(until)) {
            throw new UnlikelyRun("sale", "run.sale");
        }
        if (wheelchairs != null && wheelchairs.isAfter(starts)) {
            throw new UnlikelyRun("wheelchair_places", "run.wheelchair");
        }
        return new Season.Draft(
                production, plan, starts, evening.doorsAt(), new SalePeriod(from, until), prices, wheelchairs);
    }
}
