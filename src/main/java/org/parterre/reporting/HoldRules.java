package org.parterre.reporting;

import static org.parterre.reporting.AuditRule.Fact.NUMBER;
import static org.parterre.reporting.AuditRule.Fact.ORDER;
import static org.parterre.reporting.AuditRule.Fact.PERFORMANCE;
import static org.parterre.reporting.AuditRule.Fact.SEAT;
import static org.parterre.reporting.AuditRule.Fact.SEATS;
import static org.parterre.reporting.AuditRule.Fact.WORD;
import static org.parterre.reporting.AuditRule.Limit.CLEARED;
import static org.parterre.reporting.AuditRule.Limit.NOW;

import java.util.List;

/** DESIGN §5, rule 3: what is kept for somebody is kept until its time, for whom it says, and not for ever. */
final class HoldRules {
    static final List<AuditRule> ALL = List.of(
            AuditRule.of(
                    "held-cleared",
                    3,
                    List.of(PERFORMANCE, SEAT),
                    """
                    SELECT performance_id, seat FROM seat_state WHERE held_until <= ?
                    """,
                    CLEARED),
            // by the time, which is indexed: only held seats have one
            AuditRule.of(
                    "held-explained",
                    3,
                    List.of(PERFORMANCE, SEAT),
                    """
                    SELECT s.performance_id, s.seat FROM seat_state s LEFT JOIN seat_hold h ON h.token = s.hold
                    WHERE s.held_until > 0 AND (h.token IS NULL OR h.performance_id <> s.performance_id
                      OR h.expires_at <> s.held_until
                      OR NOT (' ' || h.seats || ' ' LIKE '% ' || s.seat || ' %'))
                    """),
            // its seats together are as long as the line that names them; a list can't be taken apart on both databases
            AuditRule.of(
                    "hold-kept",
                    3,
                    List.of(PERFORMANCE, SEATS, NUMBER),
                    """
                    SELECT h.performance_id, h.seats, count(s.seat) AS kept FROM seat_hold h
                    LEFT JOIN seat_state s ON s.held_until = h.expires_at AND s.hold = h.token
                      AND s.performance_id = h.performance_id AND ' ' || h.seats || ' ' LIKE '% ' || s.seat || ' %'
                    WHERE h.expires_at > ? AND h.stretched = FALSE
                    GROUP BY h.token, h.performance_id, h.seats
                    HAVING COALESCE(sum(LENGTH(s.seat) + 1), 0) <> LENGTH(h.seats) + 1
                    """,
                    NOW),
            AuditRule.of(
                    "order-kept",
                    3,
                    List.of(ORDER, PERFORMANCE, SEAT),
                    """
                    SELECT o.number, o.performance_id, l.seat FROM orders o JOIN order_line l ON l.order_id = o.id
                    LEFT JOIN seat_state s ON s.performance_id = o.performance_id AND s.seat = l.seat
                    WHERE o.status = 'PENDING' AND o.pay_until > ? AND (s.hold IS NULL OR s.hold <> o.hold)
                    """,
                    NOW),
            AuditRule.of(
                    "order-ended",
                    3,
                    List.of(ORDER, PERFORMANCE),
                    """
                    SELECT number, performance_id FROM orders WHERE status = 'PENDING' AND pay_until <= ?
                    """,
                    CLEARED),
            AuditRule.of(
                    "offer-kept",
                    3,
                    List.of(PERFORMANCE, WORD),
                    """
                    SELECT p.offer_performance, p.id FROM waiting_party p LEFT JOIN seat_hold h ON h.token = p.offer_hold
                    LEFT JOIN orders o ON o.hold = p.offer_hold
                    WHERE p.status = 'OFFERED' AND ((o.id IS NULL AND h.token IS NULL)
                      OR (p.offer_until <= ? AND (o.id IS NULL OR o.status <> 'PENDING')))
                    """,
                    CLEARED));

    private HoldRules() {}
}
