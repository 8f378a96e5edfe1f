package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.web.JsonForm;

/** Every scan with its answer, append-only. */
@ApplicationScoped
public class Scans {
    @Inject
    Database database;

    @Inject
    Clock clock;

    /** A scan as it was answered. @param device by which it came, null for a person's own session */
    public record Answered(
            long performance, Direction direction, String mark, Outcome outcome, @Nullable Long device) {}

    public @Nullable Answered find(String id) {
        List<Answered> found = database.query(
                "SELECT performance_id, direction, mark, answer, device FROM scan WHERE id=?", Scans::read, id);
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * What was answered to that scan before, or null.
     *
     * @throws ScanIdReused where the id was another scan's, or another device's: a copied upload is no second answer
     */
    @Nullable
    Outcome earlier(Scan scan, @Nullable Long device) {
        Answered answered = find(scan.id());
        if (answered == null) {
            return null;
        }
        if (!answered.mark().equals(scan.mark()) || !Objects.equals(answered.device(), device)) {
            throw new ScanIdReused(scan.id());
        }
        return answered.outcome();
    }

    /**
     * Somebody who went out when nobody knew yet that they were in: that exit, which no other entry has.
     *
     * @param since when they came in, as is heard of only now
     * @param stay where they are inside again by now: the exit was before that
     */
    Admissions.@Nullable Leaving exitAfter(
            long performance, long ticket, Instant since, Admissions.@Nullable Stay stay) {
        long until = stay == null ? Long.MAX_VALUE : stay.since().toEpochMilli();
        return database
                .query(
                        "SELECT s.id, s.scanned_at FROM scan s WHERE s.performance_id=? AND s.received_at>=?"
                                + " AND s.ticket_id=? AND s.verdict='NOT_INSIDE' AND s.scanned_at>=? AND s.scanned_at<=?"
                                + " AND NOT EXISTS (SELECT 1 FROM admission a WHERE a.ticket_id=s.ticket_id AND a.closed_by=s.id)"
                                + " ORDER BY s.scanned_at",
                        row -> new Admissions.Leaving(ticket, Instant.ofEpochMilli(row.getLong(2)), row.getString(1)),
                        performance,
                        since.toEpochMilli(),
                        ticket,
                        since.toEpochMilli(),
                        until)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** A scan, what came of it, and who held the scanner. */
    record Kept(Scan scan, Outcome outcome, String staff, @Nullable Long device) {}

    /** Of two that arrive at once under one id the second is tried again and finds the first one's answer. */
    void keep(List<Kept> scans) {
        long now = clock.millis();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Kept kept : scans) {
            Scan scan = kept.scan();
            rows.add(new @Nullable Object[] {
                scan.id(),
                scan.performance(),
                kept.outcome().ticket(),
                scan.direction().name(),
                scan.gate(),
                scan.at().toEpochMilli(),
                now,
                kept.outcome().verdict().name(),
                scan.mark(),
                JsonForm.jsonb().toJson(kept.outcome()),
                kept.staff(),
                kept.device(),
                scan.decided() == null ? null : scan.decided().name(),
                scan.reason()
            });
        }
        once(
                () -> database.updateEach(
                        "INSERT INTO scan (id, performance_id, ticket_id, direction, gate, scanned_at, received_at, verdict,"
                                + " mark, answer, staff, device, decided, reason) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                        rows),
                scans.size() == 1);
    }

    /** @param alone nothing else is written with it */
    static void once(Runnable insert, boolean alone) {
        try {
            insert.run();
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) && alone ? new Raced() : e;
        }
    }

    static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(number);
    }

    private static Answered read(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong(1),
                Direction.valueOf(row.getString(2)),
                row.getString(3),
                JsonForm.jsonb().fromJson(row.getString(4), Outcome.class),
                number(row, 5));
    }
}
