package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.MONEY;
import static org.parterre.reporting.AuditRule.Fact.ORDER;
import static org.parterre.reporting.AuditRule.Fact.WORD;
import static org.parterre.reporting.AuditRule.Limit.HEARD;
import static org.parterre.reporting.AuditRule.Limit.SETTLED;

import java.util.List;

/**
 * DESIGN §5, rule 4: per order and per gateway, what came in less what went back is the price of what is sold. Money that is in and
 * that the house has yet to act on ({@code unheard_since}) is told apart: it belongs to nothing for a moment, and only for a moment.
 */
final class MoneyRules {
    static final List<AuditRule> ALL = List.of(
            AuditRule.of(
                    "order-total",
                    4,
                    List.of(ORDER, MONEY, MONEY),
                    """
                    SELECT o.number, o.cents, COALESCE(sum(l.cents), 0) AS of_lines FROM orders o
                    LEFT JOIN order_line l ON l.order_id = o.id
                    GROUP BY o.number, o.cents HAVING count(l.id) = 0 OR sum(l.cents) <> o.cents
                    """),
            // a pile of figures and one sum each: joining the sums would cost Derby a scan for every order
            AuditRule.of(
                    "order-money",
                    4,
                    List.of(ORDER, MONEY, MONEY, MONEY),
                    """
                    SELECT number, sum(price) AS price, sum(came) AS came, sum(back) AS back FROM (
                      SELECT o.number AS number, l.cents AS price, 0 AS came, 0 AS back
                      FROM orders o JOIN order_line l ON l.order_id = o.id WHERE o.status = 'PAID'
                      UNION ALL SELECT o.number AS number, 0 AS price, p.cents AS came, 0 AS back FROM payment p JOIN orders o ON o.number = p.reference
                      WHERE p.status = 'PAID' AND p.unheard_since IS NULL
                      UNION ALL SELECT o.number AS number, 0 AS price, 0 AS came, r.cents AS back FROM refund r JOIN payment p ON p.id = r.payment_id
                      JOIN orders o ON o.number = p.reference
                    ) figures GROUP BY number HAVING sum(price) <> sum(came) - sum(back)
                    """),
            AuditRule.of(
                    "order-payment",
                    4,
                    List.of(ORDER, MONEY),
                    """
                    SELECT o.number, o.cents FROM orders o LEFT JOIN payment p ON p.id = o.payment_id
                    WHERE (o.status = 'PAID' AND o.paid_at IS NULL)
                      OR (o.status IN ('PENDING', 'EXPIRED') AND o.payment_id IS NOT NULL)
                      OR (o.status IN ('PAID', 'REFUNDED') AND o.cents > 0
                        AND (p.id IS NULL OR p.status <> 'PAID' OR p.reference <> o.number))
                    """),
            // told by its reference: the id of a payment is its payer's secret
            AuditRule.of(
                    "refund-covered",
                    4,
                    List.of(ORDER, MONEY, MONEY),
                    """
                    SELECT p.reference, p.cents, sum(r.cents) AS back FROM refund r JOIN payment p ON p.id = r.payment_id
                    GROUP BY p.id, p.reference, p.status, p.cents HAVING p.status <> 'PAID' OR sum(r.cents) > p.cents
                    """),
            AuditRule.of(
                    "payment-known",
                    4,
                    List.of(ORDER, MONEY),
                    """
                    SELECT p.reference, p.cents FROM payment p LEFT JOIN orders o ON o.number = p.reference
                    WHERE o.id IS NULL
                    """),
            AuditRule.of(
                    "payment-heard",
                    4,
                    List.of(ORDER, MONEY),
                    """
                    SELECT reference, cents FROM payment WHERE unheard_since <= ?
                    """,
                    HEARD),
            // all the money of the house: a sale that is just being made would always be in one sum and not yet in the
            // other
            AuditRule.of(
                    "gateway-total",
                    4,
                    List.of(WORD, MONEY, MONEY, MONEY),
                    """
                    SELECT gateway, sum(price) AS price, sum(came) AS came, sum(back) AS back FROM (
                      SELECT p.gateway AS gateway, l.cents AS price, 0 AS came, 0 AS back
                      FROM orders o JOIN payment p ON p.id = o.payment_id JOIN order_line l ON l.order_id = o.id
                      WHERE o.status = 'PAID' AND p.settled_at <= ?
                      UNION ALL SELECT p.gateway AS gateway, 0 AS price, p.cents AS came, 0 AS back FROM payment p
                      WHERE p.status = 'PAID' AND p.unheard_since IS NULL AND p.settled_at <= ?
                      UNION ALL SELECT p.gateway AS gateway, 0 AS price, 0 AS came, r.cents AS back
                      FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.settled_at <= ?
                    ) figures GROUP BY gateway HAVING sum(price) <> sum(came) - sum(back)
                    """,
                    SETTLED,
                    SETTLED,
                    SETTLED));

    private MoneyRules() {}
}
