package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.LinesEnded;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;

/** Takes tickets back whose lines came to their end, in the same transaction. */
@ApplicationScoped
public class Voiding {
    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Event<TicketsVoided> voided;

    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(@Observes LinesEnded ended) {
        List<Long> tickets = database.queryIn(
                "SELECT id FROM ticket WHERE live_seat IS NOT NULL AND order_line IN",
                row -> row.getLong(1),
                ended.lines());
        database.updateEach(
                "UPDATE ticket SET live_seat=NULL, ended_how=?, secret_key=NULL, version=version+1 WHERE id=?",
                tickets.stream()
                        .sorted()
                        .map(id -> new @Nullable Object[] {ended.how().name(), id})
                        .toList());
        audit.record(
                "tickets-voided",
                "order:" + ended.order(),
                String.join(" ", tickets.stream().sorted().map(String::valueOf).toList()));
        voided.fire(new TicketsVoided(tickets));
    }
}
