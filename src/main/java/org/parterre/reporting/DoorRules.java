package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.NUMBER;
import static org.parterre.reporting.AuditRule.Fact.PERFORMANCE;
import static org.parterre.reporting.AuditRule.Fact.SEAT;
import static org.parterre.reporting.AuditRule.Fact.TICKET;
import static org.parterre.reporting.AuditRule.Fact.WORD;

import java.util.List;

/**
 * DESIGN §5, rule 5: a ticket is inside once, because a scan said so, and a scan counts once. And of rule 7: a device that was revoked
 * is out, for only a hand in the database could let it in again.
 */
final class DoorRules {
    static final List<AuditRule> ALL = List.of(
            AuditRule.of(
                    "inside-once",
                    5,
                    List.of(TICKET, NUMBER),
                    """
                    SELECT open_ticket, count(*) AS times FROM admission WHERE open_ticket IS NOT NULL
                    GROUP BY open_ticket HAVING count(*) > 1
                    """),
            AuditRule.of(
                    "admission-whole",
                    5,
                    List.of(TICKET, PERFORMANCE),
                    """
                    SELECT a.ticket_id, a.performance_id FROM admission a JOIN ticket t ON t.id = a.ticket_id
                    WHERE a.performance_id <> t.performance_id OR a.open_ticket <> a.ticket_id
                      OR (a.open_ticket IS NULL AND a.left_at IS NULL)
                      OR (a.open_ticket IS NOT NULL AND a.left_at IS NOT NULL)
                    """),
            AuditRule.of(
                    "inside-valid",
                    5,
                    List.of(TICKET, PERFORMANCE, SEAT),
                    """
                    SELECT t.id, t.performance_id, t.seat FROM admission a JOIN ticket t ON t.id = a.ticket_id
                    JOIN order_line l ON l.id = t.order_line JOIN orders o ON o.id = l.order_id
                    WHERE a.open_ticket IS NOT NULL AND (t.live_seat IS NULL OR o.status <> 'PAID')
                    """),
            // a scan that was delivered twice and counted twice would be one admission too many
            AuditRule.of(
                    "admission-scanned",
                    5,
                    List.of(TICKET, NUMBER, NUMBER, NUMBER, NUMBER),
                    """
                    SELECT ticket, sum(came) AS came, sum(let_in) AS let_in, sum(gone) AS gone, sum(let_out) AS let_out
                    FROM (
                      SELECT ticket_id AS ticket, 1 AS came, 0 AS let_in,
                        CASE WHEN open_ticket IS NULL AND undone_at IS NULL THEN 1 ELSE 0 END AS gone, 0 AS let_out FROM admission
                      UNION ALL SELECT ticket_id AS ticket, 0 AS came, 1 AS let_in, 0 AS gone, 0 AS let_out FROM scan WHERE verdict = 'ADMIT'
                      UNION ALL SELECT s.ticket_id AS ticket, 0 AS came, 1 AS let_in, 0 AS gone, 0 AS let_out
                        FROM scan s JOIN admission a ON a.ticket_id = s.ticket_id AND a.opened_by = s.id WHERE s.verdict = 'OVERRULED'
                      UNION ALL SELECT ticket_id AS ticket, 0 AS came, 0 AS let_in, 0 AS gone, 1 AS let_out FROM scan WHERE verdict = 'LEFT'
                      UNION ALL SELECT s.ticket_id AS ticket, 0 AS came, 0 AS let_in, 0 AS gone, -1 AS let_out
                        FROM undone_scan u JOIN scan s ON s.id = u.scan_id WHERE s.verdict = 'LEFT'
                      UNION ALL SELECT s.ticket_id AS ticket, 0 AS came, 0 AS let_in, 0 AS gone, 1 AS let_out
                        FROM scan s JOIN admission a ON a.ticket_id = s.ticket_id AND a.closed_by = s.id WHERE s.verdict = 'NOT_INSIDE'
                    ) passages GROUP BY ticket HAVING sum(came) <> sum(let_in) OR sum(gone) <> sum(let_out)
                    """),
            AuditRule.of(
                    "admission-opened",
                    5,
                    List.of(TICKET, WORD, NUMBER),
                    """
                    SELECT a.ticket_id, a.opened_by, count(*) AS times FROM admission a LEFT JOIN scan s ON s.id = a.opened_by
                    WHERE a.opened_by IS NOT NULL
                    GROUP BY a.ticket_id, a.opened_by, s.ticket_id, s.verdict
                    HAVING count(*) > 1 OR s.ticket_id IS NULL OR s.ticket_id <> a.ticket_id OR s.verdict NOT IN ('ADMIT', 'OVERRULED')
                    """),
            AuditRule.of(
                    "undone-closed",
                    5,
                    List.of(TICKET, WORD),
                    """
                    SELECT a.ticket_id, a.opened_by FROM admission a LEFT JOIN undone_scan u ON u.scan_id = a.opened_by
                    WHERE (a.undone_at IS NOT NULL AND (a.open_ticket IS NOT NULL OR u.scan_id IS NULL))
                      OR (a.undone_at IS NULL AND u.scan_id IS NOT NULL)
                    """),
            AuditRule.of(
                    "conflict-kept",
                    5,
                    List.of(WORD, WORD),
                    """
                    SELECT s.id, s.verdict FROM scan s LEFT JOIN door_conflict c ON c.scan_id = s.id
                    WHERE s.decided IN ('ADMIT', 'OVERRULED') AND s.direction = 'IN' AND c.scan_id IS NULL
                      AND s.verdict NOT IN ('ADMIT', 'LEFT', 'OVERRULED', 'UNDONE', 'TOO_LATE_TO_UNDO')
                    """),
            AuditRule.of(
                    "scan-once",
                    5,
                    List.of(WORD, NUMBER),
                    """
                    SELECT id, count(*) AS times FROM scan GROUP BY id HAVING count(*) > 1
                    """),
            AuditRule.of(
                    "device-out",
                    7,
                    List.of(WORD),
                    """
                    SELECT d.name FROM device_token t JOIN device d ON d.id = t.live_for WHERE d.revoked_at IS NOT NULL
                    """));

    private DoorRules() {}
}
