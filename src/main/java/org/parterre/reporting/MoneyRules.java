package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.MONEY;
import static org.parterre.reporting.AuditRule.Fact.ORDER;
import static org.parterre.reporting.AuditRule.Fact.WORD;
import static org.parterre.reporting.AuditRule.Limit.HEARD;
import static org.parterre.reporting.AuditRule.Limit.SETTLED;

import java.util.List;

/**
 * DESIGN §5, rule 4: per order, with those that it was exchanged for, what came in less what went back is the price of what is
 * sold and what was kept of what was given back (what a gift card paid counts as money that came in, and a gift card that was issued
 * instead of money as money that went back); and the ledger says the same as the orders and the gateways. Money that is in and
 * that the house has yet to act on ({@code unheard_since}) is told apart: it belongs to nothing for a moment, and only for a moment.
 */
final class MoneyRules {
    static final List<AuditRule> ALL = List.of(
            AuditRule.of(
                    "order-total",
                    4,
                    List.of(ORDER, MONEY, MONEY),
                    """
                    SELECT o.number, o.cents, COALESCE(sum(l.cents), 0) + o.service_cents + o.donation_cents AS of_lines FROM orders o
                    LEFT JOIN order_line l ON l.order_id = o.id
                    GROUP BY o.number, o.cents, o.service_cents, o.service_back_cents, o.donation_cents
                    HAVING count(l.id) = 0 OR sum(l.cents) + o.service_cents + o.donation_cents <> o.cents
                      OR o.service_back_cents > o.service_cents
                    """),
            // a pile of figures and one sum each: joining the sums would cost Derby a scan for every order
            AuditRule.of(
                    "order-money",
                    4,
                    List.of(ORDER, MONEY, MONEY, MONEY),
                    """
                    SELECT family, sum(price) AS price, sum(came) AS came, sum(back) AS back FROM (
                      SELECT o.family AS family, CASE WHEN l.ended_at IS NULL THEN l.cents ELSE l.kept_cents + l.given_cents END AS price, 0 AS came, 0 AS back
                      FROM orders o JOIN order_line l ON l.order_id = o.id WHERE o.status = 'PAID'
                      UNION ALL SELECT family, service_cents - service_back_cents + donation_cents AS price, 0 AS came, 0 AS back
                      FROM orders WHERE status = 'PAID'
                      UNION ALL SELECT o.family AS family, 0 AS price, p.cents AS came, 0 AS back FROM payment p JOIN orders o ON o.number = p.reference
                      WHERE p.status = 'PAID' AND p.unheard_since IS NULL
                      UNION ALL SELECT o.family AS family, 0 AS price, 0 AS came, r.cents AS back FROM refund r JOIN payment p ON p.id = r.payment_id
                      JOIN orders o ON o.number = p.reference
                      UNION ALL SELECT o.family AS family, 0 AS price, g.cents - g.back_cents AS came, 0 AS back
                      FROM gift_spending g JOIN orders o ON o.number = g.reference WHERE g.state = 'SPENT'
                      UNION ALL SELECT o.family AS family, 0 AS price, 0 AS came, c.issued_cents AS back
                      FROM gift_card c JOIN orders o ON o.number = c.reference
                    ) figures GROUP BY family HAVING sum(price) <> sum(came) - sum(back)
                    """),
            AuditRule.of(
                    "order-payment",
                    4,
                    List.of(ORDER, MONEY),
                    """
                    SELECT o.number, o.cents FROM orders o LEFT JOIN payment p ON p.id = o.payment_id
                    WHERE (o.status = 'PAID' AND o.paid_at IS NULL)
                      OR (o.status IN ('PENDING', 'EXPIRED') AND o.payment_id IS NOT NULL)
                      OR (o.status IN ('PAID', 'REFUNDED') AND o.cents > o.credit_cents + o.gift_cents
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
                    LEFT JOIN gift_purchase g ON g.number = p.reference WHERE o.id IS NULL AND g.number IS NULL
                    """),
            AuditRule.of(
                    "payment-heard",
                    4,
                    List.of(ORDER, MONEY),
                    """
                    SELECT reference, cents FROM payment WHERE unheard_since <= ?
                    """,
                    HEARD),
            // all the money of the house: what is just being written would always be in one sum and not yet in the
            // other
            AuditRule.of(
                    "ledger-gateways",
                    4,
                    List.of(WORD, MONEY, MONEY, MONEY),
                    """
                    SELECT gateway, sum(booked) AS booked, sum(came) AS came, sum(back) AS back FROM (
                      SELECT SUBSTR(debit, 9) AS gateway, cents AS booked, 0 AS came, 0 AS back FROM ledger_entry
                      WHERE debit LIKE 'gateway:%' AND at_time <= ?
                      UNION ALL SELECT SUBSTR(credit, 9) AS gateway, -cents AS booked, 0 AS came, 0 AS back FROM ledger_entry
                      WHERE credit LIKE 'gateway:%' AND at_time <= ?
                      UNION ALL SELECT gateway, 0 AS booked, cents AS came, 0 AS back FROM payment WHERE status = 'PAID' AND settled_at <= ?
                      UNION ALL SELECT CASE WHEN r.handed IS NULL THEN p.gateway ELSE 'counter' END AS gateway, 0 AS booked, 0 AS came, r.cents AS back
                      FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.status = 'DONE' AND r.done_at <= ?
                      UNION ALL SELECT p.gateway AS gateway, 0 AS booked, 0 AS came, c.cents AS back
                      FROM chargeback c JOIN payment p ON p.id = c.payment_id WHERE c.told_at <= ?
                    ) figures GROUP BY gateway HAVING sum(booked) <> sum(came) - sum(back)
                    """,
                    SETTLED,
                    SETTLED,
                    SETTLED,
                    SETTLED,
                    SETTLED),
            AuditRule.of(
                    "ledger-sales",
                    4,
                    List.of(ORDER, MONEY, MONEY, MONEY, MONEY),
                    """
                    SELECT number, sum(booked) AS booked, sum(earned) AS earned, sum(booked_tax) AS booked_tax, sum(tax) AS tax FROM (
                      SELECT reference AS number, cents AS booked, 0 AS earned,
                        CASE WHEN credit LIKE 'vat:%' THEN cents ELSE 0 END AS booked_tax, 0 AS tax
                      FROM ledger_entry WHERE credit IN ('sales', 'service') OR credit LIKE 'vat:%'
                      UNION ALL SELECT reference AS number, -cents AS booked, 0 AS earned,
                        CASE WHEN debit LIKE 'vat:%' THEN -cents ELSE 0 END AS booked_tax, 0 AS tax
                      FROM ledger_entry WHERE debit IN ('sales', 'service') OR debit LIKE 'vat:%'
                      UNION ALL SELECT number, 0 AS booked, earned, 0 AS booked_tax,
                        (2 * earned * rate + 10000 + rate) / (2 * (10000 + rate)) AS tax FROM (
                        SELECT o.number AS number, CASE WHEN l.ended_at IS NULL THEN l.cents ELSE l.kept_cents END AS earned,
                          l.vat_permyriad AS rate
                        FROM orders o JOIN order_line l ON l.order_id = o.id WHERE o.status = 'PAID'
                        UNION ALL SELECT number, service_cents - service_back_cents AS earned, service_permyriad AS rate
                        FROM orders WHERE status = 'PAID' AND service_cents > 0) sold
                    ) figures GROUP BY number HAVING sum(booked) <> sum(earned) OR sum(booked_tax) <> sum(tax)
                    """),
            AuditRule.of(
                    "ledger-gifts",
                    4,
                    List.of(ORDER, MONEY, MONEY),
                    """
                    SELECT number, sum(booked) AS booked, sum(given) AS given FROM (
                      SELECT reference AS number, cents AS booked, 0 AS given FROM ledger_entry WHERE credit = 'gifts'
                      UNION ALL SELECT reference AS number, -cents AS booked, 0 AS given FROM ledger_entry WHERE debit = 'gifts'
                      UNION ALL SELECT number, 0 AS booked, donation_cents AS given FROM orders WHERE status = 'PAID'
                      UNION ALL SELECT o.number AS number, 0 AS booked, l.given_cents AS given
                      FROM orders o JOIN order_line l ON l.order_id = o.id WHERE o.status = 'PAID'
                    ) figures GROUP BY number HAVING sum(booked) <> sum(given)
                    """),
            AuditRule.of(
                    "ledger-buyers",
                    4,
                    List.of(ORDER, MONEY),
                    """
                    SELECT family, sum(owed) AS owed FROM (
                      SELECT o.family AS family, CASE WHEN e.credit = 'buyers' THEN e.cents ELSE -e.cents END AS owed
                      FROM ledger_entry e JOIN orders o ON o.number = e.reference WHERE e.credit = 'buyers' OR e.debit = 'buyers'
                      UNION ALL SELECT o.family AS family, -p.cents AS owed FROM payment p JOIN orders o ON o.number = p.reference
                      WHERE p.status = 'PAID' AND p.unheard_since IS NOT NULL
                    ) figures GROUP BY family HAVING sum(owed) <> 0
                    """));

    private MoneyRules() {}
}
