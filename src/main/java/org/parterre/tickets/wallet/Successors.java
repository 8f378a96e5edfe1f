package org.parterre.tickets.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.persistence.Database;

/** Which ticket somebody got for the one that they gave: where as many were given as taken, the first for the first. */
@ApplicationScoped
class Successors {
    @Inject
    Database database;

    /** The ticket's successor, or null where it was not exchanged, was handed on before, or nobody can say which one it is. */
    @Transactional
    public @Nullable Long of(long ticket) {
        List<Long> given = database.query(
                "SELECT x.line_id FROM exchanged_line x JOIN order_line l ON l.id = x.line_id WHERE x.order_id IN ("
                        + of("x.order_id") + ") ORDER BY l.place",
                row -> row.getLong(1),
                ticket);
        List<Long> taken = database.query(
                "SELECT t.id FROM ticket t JOIN order_line l ON l.id = t.order_line WHERE l.order_id IN ("
                        + of("x.order_id") + ") ORDER BY l.place, t.id",
                row -> row.getLong(1),
                ticket);
        List<Long> line = database.query("SELECT order_line FROM ticket WHERE id=?", row -> row.getLong(1), ticket);
        int place = line.isEmpty() ? -1 : given.indexOf(line.get(0));
        return place >= 0 && given.size() == taken.size() ? taken.get(place) : null;
    }

    /** Inside: the order that was paid with that ticket. */
    private static String of(String column) {
        return "SELECT " + column + " FROM exchanged_line x JOIN ticket t ON t.order_line = x.line_id"
                + " JOIN orders o ON o.id = x.order_id WHERE t.id=? AND t.ended_how='EXCHANGED' AND o.status='PAID'";
    }
}
