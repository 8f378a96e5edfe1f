package org.parterre.admission.conflicts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.SupervisorNeeded;
import org.parterre.admission.Verdict;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Language;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Programme;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Tickets;

/** The conflicts of an evening, and looking at them. */
@ApplicationScoped
public class ConflictBook {
    private static final String CONFLICTS =
            "SELECT c.scan_id, c.ticket_id, c.decided, c.decided_at, s.verdict, s.gate, s.staff, c.stands, o.gate AS stands_gate,"
                    + " o.scanned_at AS stands_at, o.staff AS stands_by, c.found_at, u.undone_by, c.seen_at, c.seen_by, c.note"
                    + " FROM door_conflict c JOIN scan s ON s.id = c.scan_id LEFT JOIN scan o ON o.id = c.stands"
                    + " LEFT JOIN undone_scan u ON u.scan_id = c.scan_id WHERE c.performance_id=?"
                    + " ORDER BY c.found_at DESC, c.scan_id";

    @Inject
    Database database;

    @Inject
    Programme programme;

    @Inject
    Tickets tickets;

    @Inject
    Actor actor;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    private record Row(@Nullable Long ticket, Conflict conflict) {}

    /** The newest first. @throws NotFound for a performance that there isn't */
    public List<Conflict> of(long performance, Language language) {
        ZoneId zone = programme.playbill(performance).zone();
        List<Row> rows = database.query(CONFLICTS, row -> read(row, zone), performance);
        Map<Long, Holder> holders = tickets.holders(
                rows.stream().map(Row::ticket).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> {
                    Holder holder = row.ticket() == null ? null : holders.get(row.ticket());
                    return holder == null
                            ? row.conflict()
                            : named(row.conflict(), holder.place(language), holder.buyerName());
                })
                .toList();
    }

    /**
     * A supervisor has looked at it. Who looks again changes nothing: the first one's note stays.
     *
     * @throws SupervisorNeeded for anybody else · @throws NotFound where that evening has no such conflict
     */
    @Retried
    @Transactional
    public void see(long performance, String scan, @Nullable String note) {
        if (!actor.supervises()) {
            throw new SupervisorNeeded();
        }
        if (database.query(
                        "SELECT found_at FROM door_conflict WHERE scan_id=? AND performance_id=?",
                        row -> row.getLong(1),
                        scan,
                        performance)
                .isEmpty()) {
            throw new NotFound();
        }
        int changed = database.update(
                "UPDATE door_conflict SET seen_at=?, seen_by=?, note=? WHERE scan_id=? AND seen_at IS NULL",
                clock.millis(),
                actor.who(),
                note,
                scan);
        if (changed == 1) {
            audit.record("door-conflict-seen", "performance:" + performance, "scan " + scan);
        }
    }

    private static Conflict named(Conflict bare, String seat, String name) {
        return new Conflict(
                bare.scan(),
                seat,
                name,
                bare.decided(),
                bare.verdict(),
                bare.gate(),
                bare.at(),
                bare.by(),
                bare.stands(),
                bare.foundAt(),
                bare.undone(),
                bare.seenAt(),
                bare.seenBy(),
                bare.note());
    }

    private static Row read(ResultSet row, ZoneId zone) throws SQLException {
        String ticket = row.getString("ticket_id");
        String stands = row.getString("stands");
        String standsBy = row.getString("stands_by");
        return new Row(
                ticket == null ? null : Long.valueOf(ticket),
                new Conflict(
                        row.getString("scan_id"),
                        null,
                        null,
                        Verdict.valueOf(row.getString("decided")),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("gate"),
                        at(row.getLong("decided_at"), zone),
                        row.getString("staff"),
                        stands == null || standsBy == null
                                ? null
                                : new Conflict.Side(
                                        stands,
                                        row.getString("stands_gate"),
                                        at(row.getLong("stands_at"), zone),
                                        standsBy),
                        at(row.getLong("found_at"), zone),
                        row.getString("undone_by") != null,
                        row.getString("seen_by") == null ? null : at(row.getLong("seen_at"), zone),
                        row.getString("seen_by"),
                        row.getString("note")));
    }

    private static OffsetDateTime at(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toOffsetDateTime();
    }
}
