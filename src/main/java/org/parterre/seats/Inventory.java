package org.parterre.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.venue.Seat;

/**
 * The SQL of the seats: one row per seat of a performance, and for every change one conditional UPDATE with the full key.
 * A count of 0 means that somebody else was first. Callers go through the seats in ascending order of identity, always, so
 * that two of them never wait for each other. Derby locks whole ranges on IN and on OR over keys, hence one by one.
 */
@ApplicationScoped
class Inventory {
    /** The expiry is part of the condition, so a seat is free at its time even when nobody sweeps. */
    private static final String HOLD = "UPDATE seat_state SET state='HELD', hold=?, held_until=? WHERE performance_id=?"
            + " AND seat=? AND (state='FREE' OR (state='HELD' AND held_until<=?))";

    private static final String STRETCH =
            "UPDATE seat_state SET held_until=? WHERE performance_id=? AND seat=? AND state='HELD' AND hold=?"
                    + " AND held_until>?";

    /** No look at the time: as long as nobody else took the seat, somebody who pays late still gets it. */
    private static final String SELL =
            "UPDATE seat_state SET state='SOLD', hold=NULL, held_until=NULL, order_line=? WHERE performance_id=?"
                    + " AND seat=? AND ((state='HELD' AND (hold=? OR held_until<=?)) OR state='FREE')";

    private static final String RELEASE =
            "UPDATE seat_state SET state='FREE', hold=NULL, held_until=NULL WHERE performance_id=? AND seat=?"
                    + " AND state='HELD' AND hold=?";

    private static final String SWEEP = RELEASE + " AND held_until<=?";

    private static final String FREE =
            "UPDATE seat_state SET state='FREE', order_line=NULL WHERE performance_id=? AND seat=? AND state='SOLD'"
                    + " AND order_line=?";

    private static final String BLOCK =
            "UPDATE seat_state SET state='BLOCKED', hold=NULL, held_until=NULL WHERE performance_id=? AND seat=?"
                    + " AND (state='FREE' OR (state='HELD' AND held_until<=?))";

    private static final String UNBLOCK =
            "UPDATE seat_state SET state='FREE' WHERE performance_id=? AND seat=? AND state='BLOCKED'";

    /** Only what nobody has goes with its plan. */
    private static final String REMOVE = "DELETE FROM seat_state WHERE performance_id=? AND seat=?"
            + " AND (state='FREE' OR (state='HELD' AND held_until<=?))";

    private static final String LOCK_UNHELD = "UPDATE seat_state SET state=state WHERE performance_id=? AND seat=?"
            + " AND (state<>'HELD' OR held_until<=?)";

    @Inject
    Database database;

    protected Inventory() {}

    /** The same outside of a container. */
    Inventory(Database database) {
        this.database = database;
    }

    /** What the table says of one seat. */
    record Row(String seat, String state, long heldUntil) {}

    /** A hold whose time is over, with the seats it named. */
    record Overdue(long performance, String seat, String hold) {}

    /** They come to be, free. */
    void add(long performance, List<Seat> seats) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        seats.forEach(seat -> rows.add(new Object[] {performance, seat.id()}));
        database.updateEach("INSERT INTO seat_state (performance_id, seat, state) VALUES (?,?,'FREE')", rows);
    }

    /** A seat that somebody wants, for a hold with that token until that time. */
    record Wanted(long performance, String seat, String token, Instant until) {}

    /** A seat that somebody has paid for, who holds or held it by that token, for that order line. */
    record Bought(long performance, String seat, String token, long orderLine) {}

    /** Tries each of them, in the order given; all that were free by then are held after it. @return those that weren't */
    List<Wanted> hold(List<Wanted> seats, Instant now) {
        return unchanged(
                HOLD, seats, one -> new Object[] {
                    one.token(), one.until().toEpochMilli(), one.performance(), one.seat(), now.toEpochMilli()
                });
    }

    /** Tries each of them, in the order given; all that are still held by their token are until their new time. @return those that aren't */
    List<Wanted> stretch(List<Wanted> seats, Instant now) {
        return unchanged(
                STRETCH, seats, one -> new Object[] {
                    one.until().toEpochMilli(), one.performance(), one.seat(), one.token(), now.toEpochMilli()
                });
    }

    /** Tries each of them, in the order given. @return those that somebody else has */
    List<Bought> sell(List<Bought> seats, Instant now) {
        return unchanged(SELL, seats, one ->
                new Object[] {one.orderLine(), one.performance(), one.seat(), one.token(), now.toEpochMilli()});
    }

    private <T> List<T> unchanged(String sql, List<T> seats, Function<T, @Nullable Object[]> values) {
        int[] changed = database.updateEach(sql, seats.stream().map(values).toList());
        return IntStream.range(0, changed.length)
                .filter(i -> changed[i] == 0)
                .mapToObj(seats::get)
                .toList();
    }

    /** @return false where somebody has it */
    boolean remove(long performance, String seat, Instant now) {
        return database.update(REMOVE, performance, seat, now.toEpochMilli()) == 1;
    }

    /** Until the end of the transaction nobody gets hold of it. @return false where somebody holds it already */
    boolean lockUnheld(long performance, String seat, Instant now) {
        return database.update(LOCK_UNHELD, performance, seat, now.toEpochMilli()) == 1;
    }

    boolean release(long performance, String seat, String token) {
        return database.update(RELEASE, performance, seat, token) == 1;
    }

    boolean free(long performance, Sale sold) {
        return database.update(FREE, performance, sold.seat(), sold.orderLine()) == 1;
    }

    boolean block(long performance, String seat, Instant now) {
        return database.update(BLOCK, performance, seat, now.toEpochMilli()) == 1;
    }

    boolean unblock(long performance, String seat) {
        return database.update(UNBLOCK, performance, seat) == 1;
    }

    boolean sweep(Overdue overdue, Instant now) {
        return database.update(SWEEP, overdue.performance(), overdue.seat(), overdue.hold(), now.toEpochMilli()) == 1;
    }

    List<Overdue> overdue(Instant now) {
        return database.query(
                "SELECT performance_id, seat, hold FROM seat_state" + Derby.by("seat_state_by_expiry")
                        + " WHERE held_until<=? ORDER BY performance_id, seat"
                        + " FETCH FIRST 500 ROWS ONLY",
                row -> new Overdue(row.getLong(1), row.getString(2), row.getString(3)),
                now.toEpochMilli());
    }

    List<Row> rows(long performance) {
        return database.query(
                "SELECT seat, state, held_until FROM seat_state WHERE performance_id=?",
                row -> {
                    long until = row.getLong(3);
                    return new Row(row.getString(1), row.getString(2), row.wasNull() ? Long.MAX_VALUE : until);
                },
                performance);
    }

    void keep(List<Hold> holds, Instant now) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Hold hold : holds) {
            rows.add(new @Nullable Object[] {
                hold.token(),
                hold.performance(),
                String.join(" ", hold.seats()),
                now.toEpochMilli(),
                hold.expiresAt().toEpochMilli(),
                hold.prices(),
                hold.reason()
            });
        }
        database.updateEach(
                "INSERT INTO seat_hold (token, performance_id, seats, made_at, expires_at, price_list, reason, stretched)"
                        + " VALUES (?,?,?,?,?,?,?,FALSE)",
                rows);
    }

    /** In ascending order. @return false when one of them was stretched before: only the first order gets the longer time */
    boolean markStretched(List<String> tokens, Instant until) {
        int[] changed = database.updateEach(
                "UPDATE seat_hold SET stretched=TRUE, expires_at=? WHERE token=? AND stretched=FALSE",
                tokens.stream()
                        .sorted()
                        .map(token -> new Object[] {until.toEpochMilli(), token})
                        .toList());
        return Arrays.stream(changed).allMatch(count -> count == 1);
    }

    @Nullable
    Hold find(String token) {
        List<Hold> found = database.query(
                "SELECT token, performance_id, seats, expires_at, price_list, reason FROM seat_hold WHERE token=?",
                row -> new Hold(
                        row.getString(1),
                        row.getLong(2),
                        List.of(row.getString(3).split(" ")),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getInt(5),
                        row.getString(6)),
                token);
        return found.isEmpty() ? null : found.get(0);
    }

    /** True while the hold behind that token lasts and no order was made of it; asks for one row by its key. */
    boolean holds(String token, long performance, Instant now) {
        return !database.query(
                        "SELECT token FROM seat_hold WHERE token=? AND performance_id=? AND expires_at>? AND stretched=FALSE",
                        row -> row.getString(1),
                        token,
                        performance,
                        now.toEpochMilli())
                .isEmpty();
    }

    /** @return false when an order was made of it meanwhile: then the seats are the order's */
    boolean forget(String token) {
        database.update("DELETE FROM seat_hold WHERE token=? AND stretched=FALSE", token);
        return find(token) == null;
    }

    /** Holds that nobody will ask for again; read first, because a DELETE by a bound locks more than it deletes. */
    void forgetHoldsBefore(Instant moment) {
        List<String> old = database.query(
                "SELECT token FROM seat_hold" + Derby.by("seat_hold_by_expiry")
                        + " WHERE expires_at<? ORDER BY expires_at FETCH FIRST 1000 ROWS ONLY",
                row -> row.getString(1),
                moment.toEpochMilli());
        database.updateEach(
                "DELETE FROM seat_hold WHERE token=?",
                old.stream().map(token -> new Object[] {token}).toList());
    }
}
