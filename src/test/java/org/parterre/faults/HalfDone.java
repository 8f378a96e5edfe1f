package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the tables of a house say when asked from outside: each of these questions must find nothing. */
final class Books {
    private static final String[][] NOTHING = {
        {
            "seats held for a hold that is not there",
            "SELECT s.seat FROM seat_state s WHERE s.state='HELD' AND NOT EXISTS"
                    + " (SELECT 1 FROM seat_hold h WHERE h.token=s.hold)"
        },
        {
            "sold seats without a line of a paid order",
            "SELECT s.seat FROM seat_state s WHERE s.state='SOLD' AND NOT EXISTS (SELECT 1 FROM order_line l"
                    + " JOIN orders o ON o.id=l.order_id WHERE l.id=s.order_line AND o.status='PAID' AND l.seat=s.seat)"
        },
        {
            "lines of paid orders whose seat or ticket is missing",
            "SELECT l.id FROM order_line l JOIN orders o ON o.id=l.order_id WHERE o.status='PAID' AND (NOT EXISTS"
                    + " (SELECT 1 FROM seat_state s WHERE s.order_line=l.id) OR NOT EXISTS"
                    + " (SELECT 1 FROM ticket t WHERE t.order_line=l.id AND t.live_seat IS NOT NULL))"
        },
        {
            "orders without their line in the audit trail",
            "SELECT o.number FROM orders o WHERE (SELECT COUNT(*) FROM audit_trail a WHERE a.subject='order:' || o.number"
                    + " AND a.what='order-placed')<>1"
        },
        {
            "paid orders without their line in the audit trail",
            "SELECT o.number FROM orders o WHERE o.status='PAID' AND (SELECT COUNT(*) FROM audit_trail a WHERE"
                    + " a.subject='order:' || o.number AND a.what='order-paid')<>1"
        },
        {
            "the audit trail speaks of orders that are not there",
            "SELECT a.subject FROM audit_trail a WHERE a.what='order-placed' AND NOT EXISTS"
                    + " (SELECT 1 FROM orders o WHERE a.subject='order:' || o.number)"
        },
        {
            "money that nobody acts on",
            "SELECT id FROM payment WHERE unheard_since < (EXTRACT(EPOCH FROM now()) - 20) * 1000"
        },
    };

    private Books() {}

    static void areInOrder(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String[] question : NOTHING) {
                try (ResultSet found = statement.executeQuery(question[1])) {
                    assertThat(found.next()).as(question[0]).isFalse();
                }
            }
        }
    }
}
