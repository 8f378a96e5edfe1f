package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What was begun and not finished, or done twice, as the tables say when asked from outside: what the house's own audit leaves
 * out because it may be so for a moment, or because only a fault can bring it about. Each of these questions must find nothing.
 */
final class HalfDone {
    private static final Map<String, String> NOTHING = new TreeMap<>(Map.of(
            "holds that last and lack one of their seats",
            "SELECT h.token FROM seat_hold h WHERE h.expires_at > (EXTRACT(EPOCH FROM clock_timestamp()) + 1) * 1000"
                    + " AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.hold=h.token AND o.status <> 'PENDING')"
                    + " AND (SELECT COUNT(*) FROM seat_state s WHERE s.hold=h.token AND s.state='HELD')"
                    + " <> array_length(string_to_array(h.seats, ' '), 1)",
            "orders that were written into the audit trail twice",
            "SELECT subject FROM audit_trail WHERE what IN ('order-placed', 'order-paid', 'tickets-issued')"
                    + " GROUP BY subject, what HAVING COUNT(*) > 1",
            "orders of which the audit trail speaks and that are not there",
            "SELECT a.subject FROM audit_trail a WHERE a.what='order-placed' AND NOT EXISTS"
                    + " (SELECT 1 FROM orders o WHERE a.subject='order:' || o.number)",
            "orders whose tickets were mailed twice",
            "SELECT about FROM outbox WHERE kind='tickets' GROUP BY about HAVING COUNT(*) > 1"));

    private static final String MONEY_NOBODY_ACTED_ON = "SELECT id FROM payment WHERE unheard_since IS NOT NULL";
    /** Money is told again after five seconds, until somebody acts on it. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private HalfDone() {}

    /** @param database a JDBC address of PostgreSQL */
    static void isNothing(String database) throws Exception {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            long end = System.nanoTime() + SOON.toNanos();
            while (finds(statement, MONEY_NOBODY_ACTED_ON)) {
                assertThat(System.nanoTime()).as("money that nobody acted on").isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(200);
            }
            for (Map.Entry<String, String> question : NOTHING.entrySet()) {
                assertThat(finds(statement, question.getValue()))
                        .as(question.getKey())
                        .isFalse();
            }
        }
    }

    private static boolean finds(Statement statement, String question) throws SQLException {
        try (ResultSet found = statement.executeQuery(question)) {
            return found.next();
        }
    }
}
