package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.NUMBER;
import static org.parterre.reporting.AuditRule.Fact.ORDER;
import static org.parterre.reporting.AuditRule.Fact.PERFORMANCE;
import static org.parterre.reporting.AuditRule.Fact.SEAT;
import static org.parterre.reporting.AuditRule.Fact.SEATS;
import static org.parterre.reporting.AuditRule.Fact.WORD;

import java.util.List;

/**
 * DESIGN §5, rule 7: what changed is in the audit trail. The books are read before the trail, so a change in between can only add
 * to the trail and accuses nobody.
 *
 * <p>Orders, payments and evenings are told by their number: each step has as many lines. Seats are told by name: every seat that
 * is sold or kept back, and all the seats of every hold, are named by a line.
 */
final class TrailRules {
    static final List<AuditRule> ALL = List.of(
            AuditRule.of(
                    "order-trail",
                    7,
                    List.of(ORDER, WORD, NUMBER, NUMBER),
                    """
                    SELECT number, what, sum(done) AS done, sum(written) AS written FROM (
                      SELECT number, CAST('order-placed' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written FROM orders
                      UNION ALL SELECT number, CAST('order-paid' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written FROM orders WHERE status = 'PAID'
                      UNION ALL SELECT number, CAST('tickets-issued' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written FROM orders
                      WHERE status = 'PAID'
                      UNION ALL SELECT o.number AS number, CAST('order-refunded' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written
                      FROM refund r JOIN payment p ON p.id = r.payment_id JOIN orders o ON o.number = p.reference
                      UNION ALL SELECT number, what, 1 AS done, 0 AS written FROM (
                        SELECT DISTINCT o.number AS number, CAST('lines-' || LOWER(l.ended_how) AS VARCHAR(40)) AS what, l.ended_at AS ended_at
                        FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.ended_at IS NOT NULL) ends
                      UNION ALL SELECT SUBSTR(subject, 7) AS number, what, 0 AS done, 1 AS written FROM audit_trail
                      WHERE what IN ('order-placed', 'order-paid', 'tickets-issued', 'order-refunded')
                        OR what IN ('lines-returned', 'lines-exchanged', 'lines-cancelled')
                    ) steps GROUP BY number, what HAVING sum(done) > sum(written)
                    """),
            AuditRule.of(
                    "payment-trail",
                    7,
                    List.of(ORDER, WORD, NUMBER, NUMBER),
                    """
                    SELECT reference, what, sum(done) AS done, sum(written) AS written FROM (
                      SELECT reference, CAST('payment-opened' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written
                      FROM payment
                      UNION ALL SELECT reference, CAST('payment-paid' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written FROM payment
                      WHERE status = 'PAID'
                      UNION ALL SELECT p.reference AS reference, CAST('payment-refunded' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written
                      FROM refund r JOIN payment p ON p.id = r.payment_id
                      UNION ALL SELECT p.reference AS reference, CAST('payment-charged-back' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written
                      FROM chargeback c JOIN payment p ON p.id = c.payment_id WHERE c.cents > 0
                      UNION ALL SELECT SUBSTR(subject, 13) AS reference, what, 0 AS done, 1 AS written FROM audit_trail
                      WHERE what IN ('payment-opened', 'payment-paid', 'payment-refunded', 'payment-charged-back')
                    ) steps GROUP BY reference, what HAVING sum(done) > sum(written)
                    """),
            // one line of the trail names all seats of a sale
            AuditRule.of(
                    "seats-trail",
                    7,
                    List.of(PERFORMANCE, WORD, NUMBER, NUMBER),
                    """
                    SELECT performance, what, sum(done) AS done, sum(written) AS written FROM (
                      SELECT RTRIM(CAST(id AS CHAR(20))) AS performance,
                        CAST('performance-published' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written
                      FROM performance WHERE status IN ('PUBLISHED', 'CLOSED')
                      UNION ALL SELECT RTRIM(CAST(performance_id AS CHAR(20))) AS performance, CAST('seats-sold' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written
                      FROM orders WHERE status = 'PAID'
                      UNION ALL SELECT SUBSTR(subject, 13) AS performance, what, 0 AS done, 1 AS written FROM audit_trail
                      WHERE what IN ('performance-published', 'seats-sold')
                    ) steps GROUP BY performance, what HAVING sum(done) > sum(written)
                    """),
            // holds are forgotten and their lines are not: only a line that isn't older than the hold is this hold's
            AuditRule.of(
                    "hold-trail",
                    7,
                    List.of(PERFORMANCE, SEATS),
                    """
                    SELECT performance, seats FROM (
                      SELECT RTRIM(CAST(performance_id AS CHAR(20))) AS performance, seats, made_at AS made, CAST(-1 AS BIGINT) AS written
                      FROM seat_hold
                      UNION ALL SELECT SUBSTR(subject, 13) AS performance, detail AS seats, CAST(-1 AS BIGINT) AS made, at_time AS written
                      FROM audit_trail WHERE what = 'seats-held' AND at_time >= (SELECT min(made_at) FROM seat_hold)
                    ) lines GROUP BY performance, seats HAVING max(made) > max(written)
                    """),
            // A line is found by the seat that it names first, and names others of the same order; what is left,
            // because that first
            // seat was given up, is looked for in all lines of its evening. Every seat against every line would take an
            // hour.
            AuditRule.of(
                    "sold-trail",
                    7,
                    List.of(PERFORMANCE, SEAT),
                    """
                    SELECT sold.performance_id, sold.seat FROM (
                      SELECT performance_id, seat FROM (
                        SELECT performance_id, seat, 0 AS named FROM seat_state WHERE state = 'SOLD'
                        UNION ALL SELECT f.performance_id AS performance_id, l.seat AS seat, 1 AS named FROM audit_trail a
                        JOIN seat_state f ON f.performance_id = CAST(SUBSTR(a.subject, 13) AS BIGINT)
                          AND f.seat = SUBSTR(a.detail, 1, {fn LOCATE(' ', a.detail || ' ')} - 1)
                        JOIN order_line fl ON fl.id = f.order_line JOIN order_line l ON l.order_id = fl.order_id
                        WHERE a.what = 'seats-sold' AND ' ' || a.detail || ' ' LIKE '% ' || l.seat || ' %'
                      ) seats GROUP BY performance_id, seat HAVING sum(named) = 0
                    ) sold WHERE NOT EXISTS (SELECT a.id FROM audit_trail a
                      WHERE a.subject = 'performance:' || RTRIM(CAST(sold.performance_id AS CHAR(20)))
                        AND a.what = 'seats-sold' AND ' ' || a.detail || ' ' LIKE '% ' || sold.seat || ' %')
                    """),
            // the seats are read once: left to itself, Derby reads all those of an evening for each of its lines
            AuditRule.of(
                    "blocked-trail",
                    7,
                    List.of(PERFORMANCE, SEAT),
                    """
                    SELECT performance_id, seat FROM (
                      SELECT performance_id, seat, 0 AS named FROM seat_state WHERE state = 'BLOCKED'
                      UNION ALL SELECT s.performance_id AS performance_id, s.seat AS seat, 1 AS named FROM audit_trail a
                      JOIN seat_state s --DERBY-PROPERTIES joinStrategy=HASH
                      ON s.performance_id = CAST(SUBSTR(a.subject, 13) AS BIGINT)
                      WHERE a.what = 'seats-blocked' AND s.state = 'BLOCKED' AND ' ' || a.detail || ' ' LIKE '% ' || s.seat || ' %'
                    ) seats GROUP BY performance_id, seat HAVING sum(named) = 0
                    """));

    private TrailRules() {}
}
