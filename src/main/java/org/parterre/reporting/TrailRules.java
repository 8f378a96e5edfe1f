package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.NUMBER;
import static org.parterre.reporting.AuditRule.Fact.ORDER;
import static org.parterre.reporting.AuditRule.Fact.PERFORMANCE;
import static org.parterre.reporting.AuditRule.Fact.WORD;

import java.util.List;

/**
 * DESIGN §5, rule 7: what changed is in the audit trail. The books are read before the trail, so a change in between can only add
 * to the trail and accuses nobody.
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
                      UNION ALL SELECT SUBSTR(subject, 7) AS number, what, 0 AS done, 1 AS written FROM audit_trail
                      WHERE what IN ('order-placed', 'order-paid', 'tickets-issued', 'order-refunded')
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
                      UNION ALL SELECT SUBSTR(subject, 13) AS reference, what, 0 AS done, 1 AS written FROM audit_trail
                      WHERE what IN ('payment-opened', 'payment-paid', 'payment-refunded')
                    ) steps GROUP BY reference, what HAVING sum(done) > sum(written)
                    """),
            // one line of the trail names all seats of a hold or a sale
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
                      UNION ALL SELECT RTRIM(CAST(performance_id AS CHAR(20))) AS performance, CAST('seats-held' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written
                      FROM seat_hold
                      UNION ALL SELECT SUBSTR(subject, 13) AS performance, what, 0 AS done, 1 AS written FROM audit_trail
                      WHERE what IN ('performance-published', 'seats-sold', 'seats-held')
                    ) steps GROUP BY performance, what HAVING sum(done) > sum(written)
                    """));

    private TrailRules() {}
}
