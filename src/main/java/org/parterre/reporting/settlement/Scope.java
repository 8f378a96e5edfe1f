package org.parterre.reporting.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.HouseClock;
import org.parterre.programme.Playbill;

/**
 * Which evenings are settled: one, or those of a production that begin within a period.
 *
 * @param performance the one evening, or null for a run
 * @param from the first day of the run by the office's clock, or null for its beginning
 * @param until the last day of it, or null for its end
 */
public record Scope(@Nullable Long performance, long production, @Nullable LocalDate from, @Nullable LocalDate until) {
    static Scope evening(Playbill bill) {
        return new Scope(bill.id(), bill.production(), null, null);
    }

    boolean includes(Playbill bill) {
        return performance == null
                ? bill.production() == production
                        && !bill.startsAt().isBefore(Instant.ofEpochMilli(begins()))
                        && bill.startsAt().isBefore(Instant.ofEpochMilli(ends()))
                : bill.id() == performance;
    }

    /** The condition on a row of the table {@code performance} that goes by that name in a query. */
    String on(String table) {
        return performance == null
                ? table + ".production_id = ? AND " + table + ".starts_at >= ? AND " + table + ".starts_at < ?"
                : table + ".id = ?";
    }

    /** What fills its question marks. */
    List<Object> values() {
        return performance == null ? List.of(production, begins(), ends()) : List.of(performance);
    }

    private long begins() {
        return from == null ? 0 : millis(from);
    }

    private long ends() {
        return until == null ? Long.MAX_VALUE : millis(until.plusDays(1));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(HouseClock.OFFICE).toInstant().toEpochMilli();
    }
}
