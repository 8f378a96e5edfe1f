package org.parterre.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Queue;

/**
 * A scan as little as it can be: the admission, of which the unique constraint lets one in (compare and set), and the scan with
 * its answer; commit. Nothing is read, nothing is verified.
 */
final class BareScan implements Load.Client {
    private final Queue<Long> outside;
    private final Connection connection;
    private final PreparedStatement admit;
    private final PreparedStatement keep;

    BareScan(Bare bare, Queue<Long> outside) throws SQLException {
        this.outside = outside;
        connection = bare.connection();
        admit = connection.prepareStatement(
                "INSERT INTO admission (id, performance_id, ticket_id, open_ticket, admitted_at, gate) VALUES (?,?,?,?,?,?)");
        keep = connection.prepareStatement(
                "INSERT INTO scan (id, performance_id, ticket_id, direction, gate, scanned_at, received_at, verdict,"
                        + " mark, answer, staff) VALUES (?,?,?,'IN','bench',?,?,'ADMIT',?,?,'door')");
    }

    @Override
    public boolean once() throws Exception {
        Long ticket = outside.poll();
        if (ticket == null) {
            return false;
        }
        long now = System.currentTimeMillis();
        long number = Bare.number();
        admit.setLong(1, number);
        admit.setLong(2, Fixture.FIRST);
        admit.setLong(3, ticket);
        admit.setLong(4, ticket);
        admit.setLong(5, now);
        admit.setString(6, "bench");
        admit.executeUpdate();
        keep.setString(1, "bench-" + number);
        keep.setLong(2, Fixture.FIRST);
        keep.setLong(3, ticket);
        keep.setLong(4, now);
        keep.setLong(5, now);
        keep.setString(6, "0123456789012345678901234567890123456789012");
        keep.setString(7, "{\"verdict\":\"ADMIT\",\"ticket\":" + ticket + "}");
        keep.executeUpdate();
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
