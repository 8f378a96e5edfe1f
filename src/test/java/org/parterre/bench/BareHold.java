package org.parterre.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Queue;

/** A hold as the program's statements, one after the other: two conditional updates, the hold, the trail, commit. */
final class BareHold implements Load.Client {
    private static final long QUARTER = 900_000;

    private final Queue<Pair> free;
    private final Connection connection;
    private final PreparedStatement take;
    private final PreparedStatement keep;
    private final PreparedStatement trail;

    BareHold(Bare bare, Queue<Pair> free) throws SQLException {
        this.free = free;
        connection = bare.connection();
        take = connection.prepareStatement(
                "UPDATE seat_state SET state='HELD', hold=?, held_until=? WHERE performance_id=? AND seat=?"
                        + " AND (state='FREE' OR (state='HELD' AND held_until<=?))");
        keep = connection.prepareStatement(
                "INSERT INTO seat_hold (token, performance_id, seats, made_at, expires_at, price_list, reason, stretched)"
                        + " VALUES (?,?,?,?,?,1,?,FALSE)");
        trail = connection.prepareStatement(
                "INSERT INTO audit_trail (at_time, who, origin, what, subject, detail) VALUES (?,?,?,?,?,?)");
    }

    @Override
    public boolean once() throws Exception {
        Pair pair = free.poll();
        if (pair == null) {
            return false;
        }
        long now = System.currentTimeMillis();
        long performance = Long.parseLong(pair.performance());
        String token = "bench-" + Bare.number();
        for (String seat : new String[] {pair.one(), pair.other()}) {
            take.setString(1, token);
            take.setLong(2, now + QUARTER);
            take.setLong(3, performance);
            take.setString(4, seat);
            take.setLong(5, now);
            if (take.executeUpdate() != 1) {
                throw new SQLException("a seat that nobody else wants was taken: " + seat);
            }
        }
        keep.setString(1, token);
        keep.setLong(2, performance);
        keep.setString(3, pair.one() + " " + pair.other());
        keep.setLong(4, now);
        keep.setLong(5, now + QUARTER);
        keep.setString(6, null);
        keep.executeUpdate();
        trail.setLong(1, now);
        trail.setString(2, "audience");
        trail.setString(3, "127.0.0.1");
        trail.setString(4, "seats-held");
        trail.setString(5, "performance:" + performance);
        trail.setString(6, pair.one() + " " + pair.other());
        trail.executeUpdate();
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
