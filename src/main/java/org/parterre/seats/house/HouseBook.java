package org.parterre.seats.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Ids;

/** Where house seats are kept. */
@ApplicationScoped
class HouseBook {
    private static final String ALL =
            "SELECT h.id, h.performance_id, h.reason, h.owner_name, h.release_at, h.comes_back, s.seat, s.kept"
                    + " FROM house_seats h JOIN house_seat s ON s.house_seats_id = h.id ";

    @Inject
    Database database;

    @Inject
    Ids ids;

    /** A seat of one of them, which comes back or not. */
    record Row(String seat, long group, boolean kept) {}

    long write(HouseSeats seats, Instant now) {
        long id = ids.next();
        @Nullable Instant release = seats.releaseAt();
        database.update(
                "INSERT INTO house_seats (id, performance_id, reason, owner_name, release_at, comes_back, made_at)"
                        + " VALUES (?,?,?,?,?,?,?)",
                id,
                seats.performance(),
                seats.reason().name(),
                seats.owner(),
                release == null ? null : release.toEpochMilli(),
                seats.comesBack(),
                now.toEpochMilli());
        List<@Nullable Object[]> rows = new ArrayList<>();
        seats.places().forEach(place -> rows.add(new Object[] {seats.performance(), place.seat(), id, place.kept()}));
        database.updateEach(
                "INSERT INTO house_seat (performance_id, seat, house_seats_id, kept) VALUES (?,?,?,?)", rows);
        return id;
    }

    @Nullable
    HouseSeats find(long id) {
        List<HouseSeats> found = read("WHERE h.id=? ORDER BY s.seat", id);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Of one evening, as they were made. */
    List<HouseSeats> of(long performance) {
        return read("WHERE h.performance_id=? ORDER BY h.id, s.seat", performance);
    }

    /** Of all evenings that begin after that moment, those that are released first at the top and those that never are below. */
    List<HouseSeats> ofEveningsAfter(Instant moment) {
        return read(
                "JOIN performance p ON p.id = h.performance_id WHERE p.starts_at>?"
                        + " ORDER BY CASE WHEN h.release_at IS NULL THEN 1 ELSE 0 END, h.release_at, p.starts_at, h.id, s.seat",
                moment.toEpochMilli());
    }

    List<Long> due(Instant now) {
        return database.query(
                "SELECT id FROM house_seats WHERE release_at<=? ORDER BY release_at FETCH FIRST 100 ROWS ONLY",
                row -> row.getLong(1),
                now.toEpochMilli());
    }

    /** Seats of an evening that the house has something to say about; in ascending order of identity. */
    List<Row> rows(long performance) {
        return database.query(
                "SELECT seat, house_seats_id, kept FROM house_seat WHERE performance_id=? ORDER BY seat",
                row -> new Row(row.getString(1), row.getLong(2), row.getBoolean(3)),
                performance);
    }

    /** They are released by themselves at that time from now on. */
    void releaseAt(long id, Instant moment) {
        database.update("UPDATE house_seats SET release_at=? WHERE id=?", moment.toEpochMilli(), id);
    }

    /** Notes that they are kept back, or are not any more. */
    void turn(long performance, Collection<String> seats, boolean kept) {
        database.updateEach(
                "UPDATE house_seat SET kept=? WHERE performance_id=? AND seat=?",
                seats.stream()
                        .sorted()
                        .map(seat -> new Object[] {kept, performance, seat})
                        .toList());
    }

    /** The house has nothing to say about these seats any more. */
    void forget(long performance, Collection<String> seats) {
        database.updateEach(
                "DELETE FROM house_seat WHERE performance_id=? AND seat=?",
                seats.stream()
                        .sorted()
                        .map(seat -> new Object[] {performance, seat})
                        .toList());
    }

    /** Takes away what has no seat any more. */
    void close(long id) {
        database.update(
                "DELETE FROM house_seats WHERE id=? AND NOT EXISTS"
                        + " (SELECT 1 FROM house_seat s WHERE s.house_seats_id = house_seats.id)",
                id);
    }

    private List<HouseSeats> read(String rest, Object... values) {
        Map<Long, HouseSeats> found = new LinkedHashMap<>();
        database.query(ALL + rest, HouseBook::one, values)
                .forEach(one -> found.computeIfAbsent(one.id(), id -> with(one, new ArrayList<>()))
                        .places()
                        .addAll(one.places()));
        return List.copyOf(found.values());
    }

    private static HouseSeats one(ResultSet row) throws SQLException {
        long release = row.getLong(5);
        boolean never = row.wasNull();
        return new HouseSeats(
                row.getLong(1),
                row.getLong(2),
                HouseSeats.Reason.valueOf(row.getString(3)),
                row.getString(4),
                never ? null : Instant.ofEpochMilli(release),
                row.getBoolean(6),
                List.of(new HouseSeats.Place(row.getString(7), row.getBoolean(8))));
    }

    private static HouseSeats with(HouseSeats one, List<HouseSeats.Place> places) {
        return new HouseSeats(
                one.id(), one.performance(), one.reason(), one.owner(), one.releaseAt(), one.comesBack(), places);
    }
}
