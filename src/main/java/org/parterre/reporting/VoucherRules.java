package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.MONEY;
import static org.parterre.reporting.AuditRule.Fact.NUMBER;
import static org.parterre.reporting.AuditRule.Fact.ORDER;
import static org.parterre.reporting.AuditRule.Fact.WORD;

import java.util.List;

/**
 * DESIGN §5, rule 4, for codes: what is on a gift card is what was put on it less what orders have of it, and the ledger says so; a
 * voucher was used as often as it was counted.
 */
final class VoucherRules {
    static final List<AuditRule> ALL = List.of(
            AuditRule.of(
                    "gift-balance",
                    4,
                    List.of(NUMBER, MONEY, MONEY),
                    """
                    SELECT card, sum(balance) AS balance, sum(ought) AS ought FROM (
                      SELECT id AS card, balance_cents AS balance, issued_cents AS ought FROM gift_card
                      UNION ALL SELECT gift_card_id AS card, 0 AS balance, back_cents - cents AS ought FROM gift_spending
                      WHERE state <> 'RELEASED'
                    ) figures GROUP BY card HAVING sum(balance) <> sum(ought)
                    """),
            AuditRule.of(
                    "gift-order",
                    4,
                    List.of(ORDER, WORD, WORD),
                    """
                    SELECT o.number, o.status, COALESCE(g.state, '-') AS state FROM orders o
                    LEFT JOIN gift_spending g ON g.reference = o.number
                    WHERE o.gift_cents > 0 AND (g.state IS NULL OR g.cents <> o.gift_cents
                      OR g.state <> CASE o.status WHEN 'PENDING' THEN 'RESERVED' WHEN 'PAID' THEN 'SPENT' ELSE 'RELEASED' END)
                    """),
            AuditRule.of(
                    "ledger-gift-cards",
                    4,
                    List.of(WORD, MONEY, MONEY),
                    """
                    SELECT reference, sum(booked) AS booked, sum(owed) AS owed FROM (
                      SELECT reference, cents AS booked, 0 AS owed FROM ledger_entry WHERE credit = 'gift-cards'
                      UNION ALL SELECT reference, -cents AS booked, 0 AS owed FROM ledger_entry WHERE debit = 'gift-cards'
                      UNION ALL SELECT reference, 0 AS booked, issued_cents AS owed FROM gift_card
                      UNION ALL SELECT reference, 0 AS booked, back_cents - cents AS owed FROM gift_spending WHERE state = 'SPENT'
                    ) figures GROUP BY reference HAVING sum(booked) <> sum(owed)
                    """),
            AuditRule.of(
                    "voucher-uses",
                    4,
                    List.of(NUMBER, NUMBER, NUMBER),
                    """
                    SELECT voucher, sum(counted) AS counted, sum(used) AS used FROM (
                      SELECT id AS voucher, used AS counted, 0 AS used FROM voucher
                      UNION ALL SELECT voucher_id AS voucher, 0 AS counted, uses - back_uses AS used FROM voucher_use WHERE given_back_at IS NULL
                    ) figures GROUP BY voucher HAVING sum(counted) <> sum(used)
                    """));

    private VoucherRules() {}
}
