package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.NUMBER;
import static org.parterre.reporting.AuditRule.Fact.ORDER;
import static org.parterre.reporting.AuditRule.Fact.PERFORMANCE;
import static org.parterre.reporting.AuditRule.Fact.SEAT;
import static org.parterre.reporting.AuditRule.Fact.TICKET;
import static org.parterre.reporting.AuditRule.Fact.WORD;

import java.util.List;

/** DESIGN §5, rules 1 and 2: a seat is there once, and sold once, to a line that is paid and has its ticket. */
final class SeatRules {
    static final List<AuditRule> ALL = List.of(
            // a draft has no seats yet; what was cancelled may have been a draft
            AuditRule.of(
                    "seat-rows",
                    1,
                    List.of(PERFORMANCE, NUMBER, NUMBER),
                    """
                    SELECT p.id, count(s.seat) AS seats, l.capacity FROM performance p
                    JOIN seating_plan l ON l.id = p.plan_id LEFT JOIN seat_state s ON s.performance_id = p.id
                    GROUP BY p.id, p.status, l.capacity
                    HAVING (p.status = 'DRAFT' AND count(s.seat) > 0)
                      OR (p.status IN ('PUBLISHED', 'CLOSED') AND count(s.seat) <> l.capacity)
                      OR (p.status = 'CANCELLED' AND count(s.seat) <> l.capacity AND count(s.seat) > 0)
                    """),
            AuditRule.of(
                    "seat-once",
                    1,
                    List.of(PERFORMANCE, SEAT, NUMBER),
                    """
                    SELECT performance_id, seat, count(*) AS times FROM seat_state
                    GROUP BY performance_id, seat HAVING count(*) > 1
                    """),
            AuditRule.of(
                    "seat-whole",
                    1,
                    List.of(PERFORMANCE, SEAT, WORD),
                    """
                    SELECT performance_id, seat, state FROM seat_state WHERE NOT (
                      (state IN ('FREE', 'BLOCKED') AND hold IS NULL AND held_until IS NULL AND order_line IS NULL)
                      OR (state = 'HELD' AND hold IS NOT NULL AND held_until IS NOT NULL AND order_line IS NULL)
                      OR (state = 'SOLD' AND hold IS NULL AND held_until IS NULL AND order_line IS NOT NULL))
                    """),
            AuditRule.of(
                    "house-kept",
                    1,
                    List.of(PERFORMANCE, SEAT, WORD),
                    """
                    SELECT s.performance_id, s.seat, s.state FROM seat_state s
                    LEFT JOIN house_seat h ON h.performance_id = s.performance_id AND h.seat = s.seat AND h.kept
                    WHERE (s.state = 'BLOCKED' AND h.seat IS NULL) OR (s.state <> 'BLOCKED' AND h.seat IS NOT NULL)
                    """),
            AuditRule.of(
                    "ticket-once",
                    1,
                    List.of(PERFORMANCE, SEAT, NUMBER),
                    """
                    SELECT performance_id, live_seat, count(*) AS times FROM ticket WHERE live_seat IS NOT NULL
                    GROUP BY performance_id, live_seat HAVING count(*) > 1
                    """),
            AuditRule.of(
                    "ticket-own-seat",
                    1,
                    List.of(TICKET, PERFORMANCE, SEAT, ORDER),
                    """
                    SELECT t.id, t.performance_id, t.live_seat, o.number FROM ticket t
                    JOIN order_line l ON l.id = t.order_line JOIN orders o ON o.id = l.order_id
                    WHERE t.live_seat IS NOT NULL
                      AND (t.live_seat <> t.seat OR t.seat <> l.seat OR t.performance_id <> o.performance_id)
                    """),
            AuditRule.of(
                    "line-one-ticket",
                    2,
                    List.of(ORDER, PERFORMANCE, SEAT, NUMBER),
                    """
                    SELECT o.number, o.performance_id, l.seat, count(t.id) AS tickets FROM orders o
                    JOIN order_line l ON l.order_id = o.id
                    LEFT JOIN ticket t ON t.order_line = l.id AND t.live_seat IS NOT NULL
                    WHERE o.status = 'PAID'
                    GROUP BY o.number, o.performance_id, l.id, l.seat, l.ended_at
                    HAVING count(t.id) <> CASE WHEN l.ended_at IS NULL THEN 1 ELSE 0 END
                    """),
            AuditRule.of(
                    "line-seat-sold",
                    2,
                    List.of(ORDER, PERFORMANCE, SEAT),
                    """
                    SELECT o.number, o.performance_id, l.seat FROM orders o
                    JOIN order_line l ON l.order_id = o.id LEFT JOIN seat_state s ON s.order_line = l.id
                    WHERE o.status = 'PAID' AND l.ended_at IS NULL AND (s.seat IS NULL OR s.seat <> l.seat
                      OR s.performance_id <> o.performance_id OR s.state <> 'SOLD')
                    """),
            AuditRule.of(
                    "sold-paid",
                    2,
                    List.of(PERFORMANCE, SEAT, ORDER),
                    """
                    SELECT s.performance_id, s.seat, o.number FROM seat_state s
                    LEFT JOIN order_line l ON l.id = s.order_line LEFT JOIN orders o ON o.id = l.order_id
                    WHERE s.state = 'SOLD' AND (o.status IS NULL OR o.status <> 'PAID' OR l.ended_at IS NOT NULL)
                    """),
            AuditRule.of(
                    "ticket-paid",
                    2,
                    List.of(TICKET, PERFORMANCE, SEAT, ORDER),
                    """
                    SELECT t.id, t.performance_id, t.live_seat, o.number FROM ticket t
                    JOIN order_line l ON l.id = t.order_line JOIN orders o ON o.id = l.order_id
                    WHERE t.live_seat IS NOT NULL AND o.status <> 'PAID'
                    """));

    private SeatRules() {}
}
