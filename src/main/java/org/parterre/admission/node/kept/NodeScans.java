package org.parterre.admission.node.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Direction;
import org.parterre.admission.Outcome;
import org.parterre.admission.Scan;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Ids;
import org.parterre.platform.web.JsonForm;

/** Every scan that was taken here with its answer, and what the house said to it later; both are only ever added to. */
@ApplicationScoped
public class NodeScans {
    private static final String LAST_TOLD = "(SELECT COALESCE(MAX(seq), 0) FROM node_told)";

    @Inject
    Database database;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    protected NodeScans() {}

    /** The same outside of a container. */
    public NodeScans(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** A scan as it was answered. */
    public record Answered(
            long seq,
            long performance,
            Direction direction,
            String mark,
            @Nullable String hash,
            String staff,
            @Nullable Long device,
            Instant at,
            Outcome outcome) {}

    /** A scan that the house has still to hear of. @param body as it is told */
    public record Waiting(long seq, String body) {}

    /** What the house said. @param status 200, or what it refused the scan with */
    public record Told(long seq, int status, boolean conflict, String answer) {}

    public @Nullable Answered find(String id) {
        List<Answered> found = database.query(
                "SELECT seq, performance, direction, mark, hash, staff, device, scanned_at, answer FROM node_scan WHERE id=?",
                NodeScans::read,
                id);
        return found.isEmpty() ? null : found.get(0);
    }

    /** @throws NotFound where nothing of that evening was scanned under that id */
    public Answered answered(long performance, String id) {
        Answered found = find(id);
        return NotFound.unless(found == null || found.performance() != performance ? null : found);
    }

    private static Answered read(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong(1),
                row.getLong(2),
                Direction.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7) == null ? null : row.getLong(7),
                Instant.ofEpochMilli(row.getLong(8)),
                JsonForm.jsonb().fromJson(row.getString(9), Outcome.class));
    }

    /** A number that is higher than those of all scans before: whoever asks has the turn. */
    public long nextSeq() {
        return ids.next();
    }

    /** A scan to keep. @param body as the house is told */
    public record Kept(
            long seq,
            Scan scan,
            @Nullable String hash,
            Outcome outcome,
            String body,
            String staff,
            @Nullable Long device) {}

    public void keep(Kept kept) {
        Scan scan = kept.scan();
        database.update(
                "INSERT INTO node_scan (seq, id, performance, hash, direction, gate, scanned_at, received_at, verdict,"
                        + " mark, answer, body, staff, device) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                kept.seq(),
                scan.id(),
                scan.performance(),
                kept.hash(),
                scan.direction().name(),
                scan.gate(),
                scan.at().toEpochMilli(),
                clock.millis(),
                kept.outcome().verdict().name(),
                scan.mark(),
                JsonForm.jsonb().toJson(kept.outcome()),
                kept.body(),
                kept.staff(),
                kept.device());
    }

    /** The first of those that the house has still to hear of, in the order in which they came. */
    public List<Waiting> waiting(int most) {
        return database.query(
                "SELECT seq, body FROM node_scan WHERE seq>" + LAST_TOLD + " ORDER BY seq FETCH FIRST " + most
                        + " ROWS ONLY",
                row -> new Waiting(row.getLong(1), row.getString(2)));
    }

    public int waiting() {
        return database.query("SELECT COUNT(*) FROM node_scan WHERE seq>" + LAST_TOLD, row -> row.getInt(1))
                .get(0);
    }

    /** The last scan that the house heard of, 0 for none. */
    public long lastTold() {
        return database.query("SELECT COALESCE(MAX(seq), 0) FROM node_told", row -> row.getLong(1))
                .get(0);
    }

    public void told(List<Told> all) {
        long now = clock.millis();
        database.updateEach(
                "INSERT INTO node_told (seq, told_at, status, conflict, answer) VALUES (?,?,?,?,?)",
                all.stream()
                        .map(one -> new @Nullable Object[] {
                            one.seq(), now, one.status(), one.conflict() ? 1 : 0, one.answer()
                        })
                        .toList());
    }

    /**
     * One that did not end as it was answered here.
     *
     * @param status 200: it is kept as a conflict; else what the house refused it with
     * @param answer the house's, as it came
     */
    public record Trouble(
            long performance,
            Instant at,
            String gate,
            String verdict,
            @Nullable String hash,
            int status,
            String answer) {}

    /** The newest first. */
    public List<Trouble> troubles(int most) {
        return database.query(
                "SELECT s.performance, s.scanned_at, s.gate, s.verdict, s.hash, t.status, t.answer FROM node_told t"
                        + " JOIN node_scan s ON s.seq=t.seq WHERE t.conflict=1 OR t.status<>200"
                        + " ORDER BY t.seq DESC FETCH FIRST " + most + " ROWS ONLY",
                row -> new Trouble(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7)));
    }
}
