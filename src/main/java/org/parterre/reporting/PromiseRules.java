package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.MONEY;
import static org.parterre.reporting.AuditRule.Fact.NUMBER;
import static org.parterre.reporting.AuditRule.Fact.ORDER;
import static org.parterre.reporting.AuditRule.Fact.WORD;
import static org.parterre.reporting.AuditRule.Limit.NOW;

import java.util.List;

/**
 * DESIGN §5, rule 6: nobody waits for a letter that was never written, and none lies where nobody looks. A letter that could not
 * be brought breaks nothing, because the office sees it; how many there are is told beside the rules.
 */
final class PromiseRules {
    static final List<AuditRule> ALL = List.of(
            AuditRule.of(
                    "paid-mailed",
                    6,
                    List.of(ORDER),
                    """
                    SELECT SUBSTR(about, 7) AS number FROM (
                      SELECT 'order:' || number AS about, 1 AS paid, 0 AS letters FROM orders WHERE status = 'PAID'
                      UNION ALL SELECT about AS about, 0 AS paid, 1 AS letters FROM outbox WHERE kind = 'tickets'
                    ) promises GROUP BY about HAVING sum(paid) > 0 AND sum(letters) = 0
                    """),
            AuditRule.of(
                    "refund-mailed",
                    6,
                    List.of(ORDER, NUMBER, NUMBER),
                    """
                    SELECT family, sum(refunds) AS refunds, sum(letters) AS letters FROM (
                      SELECT family, 1 AS refunds, 0 AS letters FROM (
                        SELECT DISTINCT o.family AS family, r.made_at AS made_at
                        FROM refund r JOIN payment p ON p.id = r.payment_id JOIN orders o ON o.number = p.reference) decided
                      UNION ALL SELECT o.family AS family, 0 AS refunds, 1 AS letters
                      FROM outbox b JOIN orders o ON o.number = SUBSTR(b.about, 7) WHERE b.kind LIKE 'refund-%'
                    ) promises GROUP BY family HAVING sum(refunds) > sum(letters)
                    """),
            // what failed breaks nothing: the office sees it, and so it does what waits at the counter
            AuditRule.of(
                    "refund-moving",
                    6,
                    List.of(ORDER, MONEY, WORD),
                    """
                    SELECT p.reference, r.cents, r.status FROM refund r JOIN payment p ON p.id = r.payment_id
                    WHERE r.due_at IS NULL AND (r.status = 'SENT' OR (r.status = 'DUE' AND p.gateway <> 'counter'))
                    """),
            AuditRule.of(
                    "mail-visible",
                    6,
                    List.of(WORD, WORD),
                    """
                    SELECT id, kind FROM outbox WHERE sent_at IS NULL AND due_at IS NULL AND failure IS NULL
                    """),
            // what somebody needs help with is about their health; it was promised that it is deleted after the evening
            AuditRule.of(
                    "help-forgotten",
                    6,
                    List.of(ORDER),
                    """
                    SELECT o.number FROM help_wanted h JOIN performance p ON p.id = h.performance_id
                    JOIN orders o ON o.id = h.order_id WHERE p.starts_at + 86400000 <= ?
                    """,
                    NOW),
            // of an order that was exchanged the last evening counts
            AuditRule.of(
                    "remarks-forgotten",
                    6,
                    List.of(ORDER, NUMBER),
                    """
                    SELECT number, count(*) AS remarks FROM (
                      SELECT r.family AS number FROM remark r JOIN ticket t ON t.id = r.ticket_id
                      JOIN performance p ON p.id = t.performance_id WHERE p.starts_at + 86400000 <= ?
                      UNION ALL SELECT r.family AS number FROM remark r WHERE r.ticket_id IS NULL AND NOT EXISTS
                        (SELECT 1 FROM orders o JOIN performance p ON p.id = o.performance_id
                        WHERE o.family = r.family AND p.starts_at + 86400000 > ?)
                    ) kept GROUP BY number
                    """,
                    NOW,
                    NOW));

    private PromiseRules() {}
}
