package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.MONEY;
import static org.parterre.reporting.AuditRule.Fact.NUMBER;
import static org.parterre.reporting.AuditRule.Fact.ORDER;
import static org.parterre.reporting.AuditRule.Fact.WORD;

import java.util.List;

/** DESIGN §5, rule 4, for invoices and the credit notes that take back of them: no number is missing, and they say what the books say. */
final class InvoiceRules {
    static final List<AuditRule> ALL = List.of(
            AuditRule.of(
                    "invoice-numbers",
                    4,
                    List.of(WORD, NUMBER, NUMBER),
                    """
                    SELECT y.year_of, y.last_number, count(i.order_id) AS issued FROM invoice_year y
                    LEFT JOIN invoice i ON i.year_of = y.year_of AND i.number_in_year <= y.last_number
                    GROUP BY y.year_of, y.last_number HAVING count(i.order_id) <> y.last_number
                    """),
            // what was credited of a line is worth what was kept of it; what lives, or is yet to be credited, its price
            AuditRule.of(
                    "invoice-credits",
                    4,
                    List.of(ORDER, MONEY, MONEY, MONEY, MONEY),
                    """
                    SELECT number, sum(told) AS told, sum(worth) AS worth, sum(told_tax) AS told_tax,
                      sum((2 * worth * rate + 10000 + rate) / (2 * (10000 + rate))) AS tax FROM (
                      SELECT o.number AS number, n.cents AS told, n.tax_cents AS told_tax, 0 AS worth, 0 AS rate FROM invoice_line n
                      JOIN order_line l ON l.id = n.order_line_id JOIN orders o ON o.id = l.order_id
                      UNION ALL SELECT o.number AS number, 0 AS told, 0 AS told_tax,
                        CASE WHEN c.place IS NULL OR l.ended_at IS NULL THEN l.cents ELSE l.kept_cents END AS worth, l.vat_permyriad AS rate
                      FROM invoice_line n JOIN order_line l ON l.id = n.order_line_id JOIN orders o ON o.id = l.order_id
                      LEFT JOIN invoice_line c ON c.order_line_id = l.id AND c.credits = TRUE
                      WHERE n.credits = FALSE
                      UNION ALL SELECT o.number AS number, n.cents AS told, n.tax_cents AS told_tax, 0 AS worth, 0 AS rate FROM invoice i
                      JOIN orders o ON o.id = i.order_id
                      JOIN invoice_line n ON n.year_of = i.year_of AND n.number_in_year = i.number_in_year WHERE n.order_line_id IS NULL
                      UNION ALL SELECT o.number AS number, 0 AS told, 0 AS told_tax,
                        o.service_cents - CASE WHEN c.place IS NULL THEN 0 ELSE o.service_back_cents END AS worth, o.service_permyriad AS rate
                      FROM invoice i JOIN orders o ON o.id = i.order_id
                      JOIN invoice_line n ON n.year_of = i.year_of AND n.number_in_year = i.number_in_year AND n.order_line_id IS NULL
                      LEFT JOIN (SELECT j.credits_year AS year_of, j.credits_number AS number_in_year, n.place AS place FROM invoice j
                        JOIN invoice_line n ON n.year_of = j.year_of AND n.number_in_year = j.number_in_year
                        WHERE j.credits_year IS NOT NULL AND n.order_line_id IS NULL) c
                        ON c.year_of = i.year_of AND c.number_in_year = i.number_in_year
                      WHERE i.credits_year IS NULL
                    ) figures GROUP BY number HAVING sum(told) <> sum(worth)
                      OR sum(told_tax) <> sum((2 * worth * rate + 10000 + rate) / (2 * (10000 + rate)))
                    """));

    private InvoiceRules() {}
}
