package org.parterre.admission.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Verdict;

/** A scan as it is kept. @param at by the device's clock, but never later than it arrived */
record Line(
        String id,
        @Nullable Long ticket,
        String gate,
        Instant at,
        Verdict verdict,
        String code,
        String by,
        @Nullable String reason,
        boolean late,
        @Nullable String undoneBy) {
    static final String LINES =
            "SELECT s.id, s.ticket_id, s.gate, s.scanned_at, s.received_at, s.verdict, s.mark, s.staff, s.reason, s.decided,"
                    + " u.undone_by FROM scan s LEFT JOIN undone_scan u ON u.scan_id = s.id WHERE s.performance_id=?"
                    + " ORDER BY s.scanned_at, s.id";

    private static final Set<Verdict> STRANGE = Set.of(Verdict.UNKNOWN, Verdict.FORGED, Verdict.OTHER_PERFORMANCE);
    private static final Set<Verdict> AFTERTHOUGHTS = Set.of(Verdict.UNDONE, Verdict.TOO_LATE_TO_UNDO);
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    static Line read(ResultSet row) throws SQLException {
        String ticket = row.getString("ticket_id");
        return new Line(
                row.getString("id"),
                ticket == null ? null : Long.valueOf(ticket),
                row.getString("gate"),
                Instant.ofEpochMilli(Math.min(row.getLong("scanned_at"), row.getLong("received_at"))),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("mark"),
                row.getString("staff"),
                row.getString("reason"),
                row.getString("decided") != null,
                row.getString("undone_by"));
    }

    boolean strange() {
        return STRANGE.contains(verdict);
    }

    boolean in() {
        return verdict == Verdict.ADMIT || verdict == Verdict.OVERRULED;
    }

    boolean out() {
        return verdict == Verdict.LEFT;
    }

    boolean refused() {
        return !in() && !out() && !AFTERTHOUGHTS.contains(verdict);
    }

    /** When its quarter of an hour began. Every time zone of today is a multiple of that from the next one. */
    Instant quarter() {
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), QUARTER) * QUARTER);
    }
}
