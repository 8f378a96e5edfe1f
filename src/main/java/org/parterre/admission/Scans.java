package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

    /** A scan as it was answered. */
    public record Answered(long performance, Direction direction, String mark, Outcome outcome) {}

    public @Nullable Answered find(String id) {
        List<Answered> found =
                database.query("SELECT performance_id, direction, mark, answer FROM scan WHERE id=?", Scans::read, id);
        return found.isEmpty() ? null : found.get(0);
    }

    /** What was answered to that scan before, or null. @throws ScanIdReused where the id was another scan's */
    @Nullable
    Outcome earlier(Scan scan) {
        Answered answered = find(scan.id());
        if (answered == null) {
            return null;
        }
        if (!answered.mark().equals(scan.mark())) {
            throw new ScanIdReused(scan.id());
        }
        return answered.outcome();
    }

    /** A scan, what came of it, and who held the scanner. */
    record Kept(Scan scan, Outcome outcome, String staff) {}

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
                kept.staff()
            });
        }
        try {
            database.updateEach(
                    "INSERT INTO scan (id, performance_id, ticket_id, direction, gate, scanned_at, received_at, verdict,"
                            + " mark, answer, staff) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                    rows);
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) && scans.size() == 1 ? new Raced() : e;
        }
    }

    private static Answered read(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong(1),
                Direction.valueOf(row.getString(2)),
                row.getString(3),
                JsonForm.jsonb().fromJson(row.getString(4), Outcome.class));
    }
}
