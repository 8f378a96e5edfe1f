package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.MONEY;
import static org.parterre.reporting.AuditRule.Fact.ORDER;
import static org.parterre.reporting.AuditRule.Fact.WORD;

import java.util.List;

/**
 * DESIGN §5, rule 4, at the counter: what the ledger has there is what the shifts took less what they handed back; whatever is taken
 * and handed over there is in the one shift that was open at that moment; and a shift that is closed still says what it was closed with.
 */
final class ShiftRules {
    static final List<AuditRule> ALL = List.of(
            AuditRule.of(
                    "ledger-shifts",
                    4,
                    List.of(ORDER, MONEY, MONEY, MONEY),
                    """
                    SELECT reference, sum(booked) AS booked, sum(taken) AS taken, sum(back) AS back FROM (
                      SELECT reference, cents AS booked, 0 AS taken, 0 AS back FROM ledger_entry WHERE debit = 'gateway:counter'
                      UNION ALL SELECT reference, -cents AS booked, 0 AS taken, 0 AS back FROM ledger_entry WHERE credit = 'gateway:counter'
                      UNION ALL SELECT p.reference AS reference, 0 AS booked, p.cents AS taken, 0 AS back
                      FROM payment p JOIN till_shift s ON s.id = p.shift_id WHERE p.status = 'PAID'
                      UNION ALL SELECT p.reference AS reference, 0 AS booked, 0 AS taken, r.cents AS back
                      FROM refund r JOIN till_shift s ON s.id = r.shift_id JOIN payment p ON p.id = r.payment_id WHERE r.status = 'DONE'
                    ) figures GROUP BY reference HAVING sum(booked) <> sum(taken) - sum(back)
                    """),
            AuditRule.of(
                    "shift-moment",
                    4,
                    List.of(ORDER, WORD, MONEY),
                    """
                    SELECT p.reference, CAST('payment' AS VARCHAR(10)) AS what, p.cents FROM payment p LEFT JOIN till_shift s ON s.id = p.shift_id
                    WHERE (p.gateway = 'counter' AND p.status = 'PAID'
                        AND (s.id IS NULL OR p.settled_at < s.opened_at OR p.settled_at > s.closed_at))
                      OR (p.shift_id IS NOT NULL AND (p.gateway <> 'counter' OR p.status <> 'PAID'))
                    UNION ALL SELECT p.reference, CAST('refund' AS VARCHAR(10)) AS what, r.cents
                    FROM refund r JOIN payment p ON p.id = r.payment_id LEFT JOIN till_shift s ON s.id = r.shift_id
                    WHERE (r.status = 'DONE' AND (p.gateway = 'counter' OR r.handed IS NOT NULL)
                        AND (s.id IS NULL OR r.handed IS NULL OR r.done_at < s.opened_at OR r.done_at > s.closed_at))
                      OR (r.shift_id IS NOT NULL AND (r.handed IS NULL OR r.status <> 'DONE'))
                    """),
            AuditRule.of(
                    "shift-sums",
                    4,
                    List.of(WORD, WORD, MONEY, MONEY),
                    """
                    SELECT shift, way, sum(closed_with) AS closed_with, sum(moved) AS moved FROM (
                      SELECT RTRIM(CAST(id AS CHAR(20))) AS shift, CAST('cash' AS VARCHAR(20)) AS way, cash_cents AS closed_with, 0 AS moved
                      FROM till_shift WHERE closed_at IS NOT NULL
                      UNION ALL SELECT RTRIM(CAST(id AS CHAR(20))) AS shift, CAST('terminal' AS VARCHAR(20)) AS way, card_cents AS closed_with, 0 AS moved
                      FROM till_shift WHERE closed_at IS NOT NULL
                      UNION ALL SELECT RTRIM(CAST(id AS CHAR(20))) AS shift, CAST('invoice' AS VARCHAR(20)) AS way, invoice_cents AS closed_with, 0 AS moved
                      FROM till_shift WHERE closed_at IS NOT NULL
                      UNION ALL SELECT RTRIM(CAST(s.id AS CHAR(20))) AS shift, p.method AS way, 0 AS closed_with, p.cents AS moved
                      FROM till_shift s JOIN payment p ON p.shift_id = s.id WHERE s.closed_at IS NOT NULL AND p.status = 'PAID'
                      UNION ALL SELECT RTRIM(CAST(s.id AS CHAR(20))) AS shift, r.handed AS way, 0 AS closed_with, -r.cents AS moved
                      FROM till_shift s JOIN refund r ON r.shift_id = s.id WHERE s.closed_at IS NOT NULL AND r.status = 'DONE'
                    ) figures GROUP BY shift, way HAVING sum(closed_with) <> sum(moved)
                    """));

    private ShiftRules() {}
}
