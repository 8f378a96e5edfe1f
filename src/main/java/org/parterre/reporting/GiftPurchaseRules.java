package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.MONEY;
import static org.parterre.reporting.AuditRule.Fact.NUMBER;
import static org.parterre.reporting.AuditRule.Fact.WORD;

import java.util.List;

/**
 * DESIGN §5, rules 4, 6 and 7, for gift cards that are bought: each paid purchase has its card and the money for it, and no other; whoever
 * bought one or gets money back was written to; every step is in the trail. Their numbers begin with a U, and no order's does.
 */
final class GiftPurchaseRules {
    static final List<AuditRule> ALL = List.of(
            // the card is found by its reference and by the purchase's own knowledge of it: both are the same one
            AuditRule.of(
                    "gift-bought",
                    4,
                    List.of(WORD, MONEY, MONEY),
                    """
                    SELECT number, sum(cents) AS bought, sum(issued) AS issued FROM (
                      SELECT number, cents, 0 AS issued, 1 AS sold, 0 AS cards, 0 AS named FROM gift_purchase WHERE status = 'PAID'
                      UNION ALL SELECT reference AS number, 0 AS cents, issued_cents AS issued, 0 AS sold, 1 AS cards, 0 AS named
                      FROM gift_card WHERE reference LIKE 'U%'
                      UNION ALL SELECT p.number AS number, 0 AS cents, 0 AS issued, 0 AS sold, 0 AS cards, 1 AS named
                      FROM gift_purchase p JOIN gift_card c ON c.id = p.gift_card_id AND c.reference = p.number
                    ) figures GROUP BY number
                    HAVING sum(cents) <> sum(issued) OR sum(sold) <> sum(cards) OR sum(sold) <> sum(named)
                    """),
            AuditRule.of(
                    "gift-bought-money",
                    4,
                    List.of(WORD, MONEY, MONEY, MONEY, MONEY),
                    """
                    SELECT number, sum(price) AS price, sum(came) AS came, sum(back) AS back, sum(owed) AS owed FROM (
                      SELECT number, cents AS price, 0 AS came, 0 AS back, 0 AS owed FROM gift_purchase WHERE status = 'PAID'
                      UNION ALL SELECT p.reference AS number, 0 AS price, CASE WHEN p.unheard_since IS NULL THEN p.cents ELSE 0 END AS came,
                        0 AS back, CASE WHEN p.unheard_since IS NULL THEN 0 ELSE -p.cents END AS owed
                      FROM payment p JOIN gift_purchase g ON g.number = p.reference WHERE p.status = 'PAID'
                      UNION ALL SELECT p.reference AS number, 0 AS price, 0 AS came, r.cents AS back, 0 AS owed
                      FROM refund r JOIN payment p ON p.id = r.payment_id JOIN gift_purchase g ON g.number = p.reference
                      UNION ALL SELECT e.reference AS number, 0 AS price, 0 AS came, 0 AS back,
                        CASE WHEN e.credit = 'buyers' THEN e.cents ELSE -e.cents END AS owed
                      FROM ledger_entry e JOIN gift_purchase g ON g.number = e.reference WHERE e.credit = 'buyers' OR e.debit = 'buyers'
                    ) figures GROUP BY number HAVING sum(price) <> sum(came) - sum(back) OR sum(owed) <> 0
                    """),
            AuditRule.of(
                    "gift-bought-told",
                    6,
                    List.of(WORD, NUMBER, NUMBER),
                    """
                    SELECT number, sum(tell) AS tell, sum(letters) AS letters FROM (
                      SELECT number, 'card' AS what, 1 AS tell, 0 AS letters FROM gift_purchase WHERE status = 'PAID'
                      UNION ALL SELECT p.reference AS number, 'back' AS what, 1 AS tell, 0 AS letters
                      FROM refund r JOIN payment p ON p.id = r.payment_id JOIN gift_purchase g ON g.number = p.reference
                      UNION ALL SELECT SUBSTR(about, 15) AS number, CASE WHEN kind = 'gift-card-bought' THEN 'card' ELSE 'back' END AS what,
                        0 AS tell, 1 AS letters FROM outbox WHERE about LIKE 'gift-purchase:%'
                    ) promises GROUP BY number, what HAVING sum(tell) > sum(letters)
                    """),
            AuditRule.of(
                    "gift-bought-trail",
                    7,
                    List.of(WORD, WORD, NUMBER, NUMBER),
                    """
                    SELECT number, what, sum(done) AS done, sum(written) AS written FROM (
                      SELECT number, CAST('gift-purchase-made' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written FROM gift_purchase
                      UNION ALL SELECT number, CAST('gift-purchase-paid' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written FROM gift_purchase
                      WHERE status = 'PAID'
                      UNION ALL SELECT p.reference AS number, CAST('gift-purchase-refunded' AS VARCHAR(40)) AS what, 1 AS done, 0 AS written
                      FROM refund r JOIN payment p ON p.id = r.payment_id JOIN gift_purchase g ON g.number = p.reference
                      UNION ALL SELECT SUBSTR(subject, 15) AS number, what, 0 AS done, 1 AS written FROM audit_trail
                      WHERE what IN ('gift-purchase-made', 'gift-purchase-paid', 'gift-purchase-refunded')
                    ) steps GROUP BY number, what HAVING sum(done) > sum(written)
                    """));

    private GiftPurchaseRules() {}
}
