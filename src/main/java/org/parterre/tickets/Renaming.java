package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parterre.mail.Outbox;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Language;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.programme.PerformanceRefitted;
import org.parterre.venue.PlanChange;
import org.parterre.venue.Seat;
import org.parterre.venue.Venues;

/**
 * Where a seat that is sold got another name, its buyer is told, in the transaction that renames it. The ticket stays valid: its
 * code names the ticket and not the seat.
 */
@ApplicationScoped
class Renaming {
    private static final String SOLD =
            "SELECT o.number, o.secret_key, o.buyer_name, o.buyer_email, o.buyer_language, t.live_seat FROM ticket t"
                    + Derby.byConstraint("one_live_ticket") + " JOIN order_line l" + Derby.ROW_BY_ROW
                    + " ON l.id = t.order_line JOIN orders o" + Derby.ROW_BY_ROW
                    + " ON o.id = l.order_id WHERE t.performance_id=? AND t.live_seat IS NOT NULL"
                    + " ORDER BY o.number, l.place";

    @Inject
    Database database;

    @Inject
    Venues venues;

    @Inject
    RenamedLetter letter;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    /**
     * The order of somebody who has to be told.
     *
     * @param seats those of the seats that got another name
     */
    record Told(String number, String key, String name, String email, Language language, List<String> seats) {
        Told with(List<String> others) {
            return new Told(number, key, name, email, language, others);
        }
    }

    void tell(@Observes PerformanceRefitted refitted) {
        PlanChange change = PlanChange.between(venues.plan(refitted.from()), venues.plan(refitted.to()));
        Set<String> renamed = change.renamed().stream().map(Seat::id).collect(Collectors.toSet());
        if (renamed.isEmpty()) {
            return;
        }
        Map<String, Told> orders = new LinkedHashMap<>();
        for (Told one : database.query(SOLD, Renaming::read, refitted.performance())) {
            if (renamed.containsAll(one.seats())) {
                orders.computeIfAbsent(one.number(), number -> one.with(new ArrayList<>()))
                        .seats()
                        .addAll(one.seats());
            }
        }
        outbox.put(orders.values().stream()
                .map(order -> letter.of(order, refitted))
                .toList());
        audit.record(orders.values().stream()
                .map(order -> new AuditTrail.Entry(
                        audit.who(), "seats-renamed", "order:" + order.number(), String.join(" ", order.seats())))
                .toList());
    }

    private static Told read(ResultSet row) throws SQLException {
        return new Told(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Language.valueOf(row.getString(5)),
                List.of(row.getString(6)));
    }
}
