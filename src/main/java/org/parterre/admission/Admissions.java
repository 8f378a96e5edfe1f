package org.parterre.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Ids;

/** Who is inside. */
@ApplicationScoped
public class Admissions {
    private static final String OPEN = " FROM admission WHERE performance_id=? AND open_ticket IS NOT NULL";

    @Inject
    Database database;

    @Inject
    Ids ids;

    /** A stay that lasts. @param scan by which it began; null before that was kept */
    record Stay(long ticket, Instant since, String gate, @Nullable String scan) {}

    /** Somebody who is let in by a scan. @param left the exit that was scanned before anybody knew of this entry, or null */
    record Entering(long performance, long ticket, Instant at, String gate, String scan, @Nullable Leaving left) {}

    /** The stays that last, by ticket. */
    Map<Long, Stay> open(Collection<Long> tickets) {
        return database
                .queryIn(
                        "SELECT open_ticket, admitted_at, gate, opened_by FROM admission WHERE open_ticket IN",
                        row -> new Stay(
                                row.getLong(1),
                                Instant.ofEpochMilli(row.getLong(2)),
                                row.getString(3),
                                row.getString(4)),
                        tickets)
                .stream()
                .collect(Collectors.toMap(Stay::ticket, Function.identity(), (one, same) -> one));
    }

    /** Whether anybody ever came in with one of them, and it wasn't taken back. */
    boolean everAdmitted(Collection<Long> tickets) {
        return !database
                .queryIn(
                        "SELECT ticket_id, undone_at FROM admission WHERE ticket_id IN",
                        row -> row.getString(2),
                        tickets)
                .stream()
                .allMatch(Objects::nonNull);
    }

    /** Somebody who goes out, by a scan. */
    record Leaving(long ticket, Instant at, String scan) {}

    /** In one go; of a ticket whose holder is inside there is none, while it is locked. */
    void begin(List<Entering> entering) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Entering one : entering) {
            Leaving left = one.left();
            rows.add(new @Nullable Object[] {
                ids.next(),
                one.performance(),
                one.ticket(),
                left == null ? one.ticket() : null,
                one.at().toEpochMilli(),
                one.gate(),
                one.scan(),
                left == null ? null : left.at().toEpochMilli(),
                left == null ? null : left.scan()
            });
        }
        database.updateEach(
                "INSERT INTO admission (id, performance_id, ticket_id, open_ticket, admitted_at, gate, opened_by, left_at,"
                        + " closed_by) VALUES (?,?,?,?,?,?,?,?,?)",
                rows);
    }

    void end(List<Leaving> leaving) {
        database.updateEach(
                "UPDATE admission SET open_ticket=NULL, left_at=?, closed_by=? WHERE open_ticket=?",
                leaving.stream()
                        .map(one -> new Object[] {one.at().toEpochMilli(), one.scan(), one.ticket()})
                        .toList());
    }

    boolean beganBy(long ticket, String scan) {
        return !database.query(
                        "SELECT id FROM admission WHERE ticket_id=? AND opened_by=?",
                        row -> row.getLong(1),
                        ticket,
                        scan)
                .isEmpty();
    }

    /** Nobody came in by that scan after all. @return false where they are out again already */
    boolean undo(long ticket, String scan, Instant at) {
        return database.update(
                        "UPDATE admission SET open_ticket=NULL, left_at=?, undone_at=? WHERE open_ticket=? AND opened_by=?",
                        at.toEpochMilli(),
                        at.toEpochMilli(),
                        ticket,
                        scan)
                == 1;
    }

    /** Nobody went out by that scan after all. @return false where they are in again already */
    boolean reopen(long ticket, String scan) {
        return open(List.of(ticket)).isEmpty()
                && database.update(
                                "UPDATE admission SET open_ticket=ticket_id, left_at=NULL, closed_by=NULL"
                                        + " WHERE ticket_id=? AND closed_by=? AND open_ticket IS NULL",
                                ticket,
                                scan)
                        == 1;
    }

    public int inside(long performance) {
        return database.query("SELECT count(*)" + OPEN, row -> row.getInt(1), performance)
                .get(0);
    }

    /** A time inside. @param until null while it lasts */
    public record Visit(long ticket, Instant from, @Nullable Instant until) {}

    /** All times that anybody was inside on an evening, as they began. */
    public List<Visit> visits(long performance) {
        return database.query(
                "SELECT ticket_id, admitted_at, left_at FROM admission WHERE performance_id=? AND undone_at IS NULL ORDER BY admitted_at, id",
                row -> {
                    long left = row.getLong(3);
                    boolean inside = row.wasNull();
                    return new Visit(
                            row.getLong(1),
                            Instant.ofEpochMilli(row.getLong(2)),
                            inside ? null : Instant.ofEpochMilli(left));
                },
                performance);
    }

    /** The tickets whose holders are inside. */
    public Set<Long> tickets(long performance) {
        return new HashSet<>(database.query("SELECT open_ticket" + OPEN, row -> row.getLong(1), performance));
    }
}
