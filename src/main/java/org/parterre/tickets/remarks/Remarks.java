package org.parterre.tickets.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Buyer;
import org.parterre.orders.Order;
import org.parterre.orders.Orders;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.BadInput;
import org.parterre.platform.NotFound;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Ids;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;

/**
 * Where the office's remarks are kept. One stands for a ticket and one for an order; another one ends it. What was said stays on
 * record until it is forgotten after the evening.
 */
@ApplicationScoped
public class Remarks {
    static final int LONGEST = 200;

    private static final String WHOLE =
            "SELECT r.id, r.family, r.ticket_id, r.words, r.made_by, r.made_at, r.ended_by, r.ended_at FROM remark r";
    private static final String OF_EVENING =
            WHOLE + " LEFT JOIN ticket t ON t.id = r.ticket_id WHERE t.performance_id=?"
                    + " OR (r.ticket_id IS NULL AND EXISTS"
                    + " (SELECT 1 FROM orders o WHERE o.family = r.family AND o.performance_id=?))"
                    + " ORDER BY CASE WHEN r.ended_at IS NULL THEN 0 ELSE 1 END, r.id DESC";

    @Inject
    Database database;

    @Inject
    Orders orders;

    @Inject
    Ids ids;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What a remark is about. @param ticket null for all of the order @param order the number of the first of its family */
    private record About(String order, @Nullable Long ticket) {
        String column() {
            return ticket == null ? "live_family" : "live_ticket";
        }

        Object value() {
            return ticket == null ? order : ticket;
        }
    }

    /** Those of an evening, which stand first and then the newest. */
    public List<Remark> of(long performance) {
        return database.query(OF_EVENING, Remark::read, performance, performance);
    }

    /** @throws NotFound */
    public Remark one(long id) {
        return database.query(WHOLE + " WHERE r.id=?", Remark::read, id).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Says it of all tickets of an order. @throws BadInput for words that are none or too many, or a number that is none */
    @Retried
    @Transactional
    public long ofOrder(String number, String words) {
        Order order = orders.byNumber(number);
        long id = order == null ? -1 : order.id();
        return say(new About(family("SELECT family FROM orders WHERE id=?", "order", id), null), words);
    }

    /** Says it of one ticket. @throws BadInput as above */
    @Retried
    @Transactional
    public long ofTicket(long ticket, String words) {
        return say(
                new About(
                        family(
                                "SELECT o.family FROM ticket t JOIN order_line l ON l.id = t.order_line"
                                        + " JOIN orders o ON o.id = l.order_id WHERE t.id=? AND t.live_seat IS NOT NULL",
                                "ticket",
                                ticket),
                        ticket),
                words);
    }

    /** It is said no more; it stays on record until the evening is over. Ending it again changes nothing. @throws NotFound */
    @Retried
    @Transactional
    public void end(long id) {
        Remark remark = one(id);
        if (ended("id", id)) {
            audit.record("remark-ended", "order:" + remark.order(), "remark:" + id);
        }
    }

    private String family(String sql, String field, Object key) {
        return database.query(sql, row -> row.getString(1), key).stream()
                .findFirst()
                .orElseThrow(() -> new BadInput(field, "remark.about-nothing"));
    }

    private long say(About about, String typed) {
        String words = Buyer.tidy(typed);
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new BadInput("words", "bad.remark");
        }
        ended(about.column(), about.value());
        long id = ids.next();
        try {
            database.update(
                    "INSERT INTO remark (id, family, ticket_id, words, made_by, made_at, live_family, live_ticket)"
                            + " VALUES (?,?,?,?,?,?,?,?)",
                    id,
                    about.order(),
                    about.ticket(),
                    words,
                    audit.who().name(),
                    clock.millis(),
                    about.ticket() == null ? about.order() : null,
                    about.ticket());
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e; // said twice at once
        }
        audit.record("remark-made", "order:" + about.order(), "remark:" + id);
        return id;
    }

    /** @param column which is named here in the code, never by somebody who asks */
    private boolean ended(String column, Object value) {
        return database.update(
                        "UPDATE remark SET ended_by=?, ended_at=?, live_family=NULL, live_ticket=NULL WHERE ended_at IS NULL AND "
                                + column + "=?",
                        audit.who().name(),
                        clock.millis(),
                        value)
                > 0;
    }
}
