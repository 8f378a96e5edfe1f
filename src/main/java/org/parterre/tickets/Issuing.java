package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parterre.mail.Outbox;
import org.parterre.orders.OrderShown;
import org.parterre.orders.OrdersPaid;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;

/**
 * Makes the tickets of a paid order and puts the mail about them into the outbox, in the transaction that sells the seats: no
 * sale without its tickets, no ticket without its mail (DESIGN §5, rules 2 and 6).
 */
@ApplicationScoped
public class Issuing {
    @Inject
    Tickets tickets;

    @Inject
    TicketCode codes;

    @Inject
    TicketLetter letter;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void issue(@Observes OrdersPaid paid) {
        Instant now = clock.instant();
        List<AuditTrail.Entry> lines = new ArrayList<>();
        for (OrdersPaid.Paid order : paid.orders()) {
            List<String> seats = new ArrayList<>();
            for (OrdersPaid.PaidLine line : order.lines()) {
                tickets.keep(new Ticket(order.performance(), line.line(), line.seat(), ShortCode.draw(), now));
                seats.add(line.seat());
            }
            lines.add(new AuditTrail.Entry(
                    order.who(), "tickets-issued", "order:" + order.number(), String.join(" ", seats)));
        }
        outbox.put(paid.orders().stream().map(letter::of).toList());
        audit.record(lines);
    }

    /**
     * Adds the tickets to an order that is being shown, also those that count no more. Left to itself, Derby reads both tables
     * whole, and so waits for every order that is just being paid.
     */
    void show(@Observes OrderShown shown) {
        database.query(
                        "SELECT t.id, l.id, t.seat, t.performance_id, t.revision, t.short_code, t.live_seat,"
                                + " t.holder_name, t.secret_key FROM order_line l"
                                + Derby.byConstraint("one_line_per_seat_of_order") + " JOIN ticket t"
                                + Derby.ROW_BY_ROW
                                + " ON t.order_line = l.id WHERE l.order_id=? ORDER BY l.place, t.id",
                        row -> new OrderShown.TicketShown(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(9) == null
                                        ? codes.write(row.getLong(4), row.getLong(1), row.getInt(5))
                                        : null,
                                ShortCode.shown(row.getString(6)),
                                row.getString(7) == null ? "VOID" : row.getString(9) == null ? "VALID" : "HANDED_ON",
                                row.getString(8)),
                        shown.order())
                .forEach(shown::add);
    }
}
