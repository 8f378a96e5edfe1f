package org.parterre.tickets.handing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Outbox;
import org.parterre.orders.Buyer;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Retried;
import org.parterre.tickets.ShortCode;
import org.parterre.tickets.TicketsVoided;

/** Puts a ticket in a name, hands it on, takes it back. */
@ApplicationScoped
public class Handing {
    private static final String ANEW =
            "UPDATE ticket SET revision=revision+1, short_code=?, holder_name=?, secret_key=?, version=version+1"
                    + " WHERE id=? AND live_seat IS NOT NULL AND revision<65535";

    @Inject
    Database database;

    @Inject
    HandedLetter letter;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    Event<TicketsVoided> voided;

    /** A ticket of an order that counts. @param name in whose it is, or null for its buyer's */
    public record Held(long id, String seat, @Nullable String name, boolean handedOn) {}

    /** @throws NotFound for a ticket that isn't one of the order's, or counts no more */
    @Transactional
    public Held ticket(Order order, long id) {
        return database
                .queryIn(
                        "SELECT id, seat, holder_name, secret_key FROM ticket WHERE live_seat IS NOT NULL AND order_line IN",
                        row -> new Held(row.getLong(1), row.getString(2), row.getString(3), row.getString(4) != null),
                        order.live().stream().map(OrderLine::id).toList())
                .stream()
                .filter(held -> held.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** From now on the ticket is in that name; its code stays. */
    @Retried
    @Transactional
    public void rename(Order order, long id, String name) {
        Held held = ticket(order, id);
        database.update("UPDATE ticket SET holder_name=?, version=version+1 WHERE id=?", name, held.id());
        audit.record("ticket-renamed", "order:" + order.number(), held.seat());
    }

    /** The ticket is theirs: they get its only code by mail. */
    @Retried
    @Transactional
    public void handOn(Order order, long id, Buyer friend) {
        Held held = ticket(order, id);
        String key = Tokens.secret();
        renew(held, friend.name(), key);
        outbox.put(letter.of(order, held, friend, key));
        audit.record("ticket-handed-on", "order:" + order.number(), held.seat());
    }

    /** The ticket is its buyer's again, with another code. */
    @Retried
    @Transactional
    public void takeBack(Order order, long id) {
        Held held = ticket(order, id);
        if (held.handedOn()) {
            renew(held, null, null);
            audit.record("ticket-taken-back", "order:" + order.number(), held.seat());
        }
    }

    /** The row is locked by then: whoever stands at the door with an older code comes before or after. */
    private void renew(Held held, @Nullable String name, @Nullable String key) {
        if (database.update(ANEW, ShortCode.draw(), name, key, held.id()) == 0) {
            throw new NotFound();
        }
        voided.fire(new TicketsVoided(List.of(held.id())));
    }
}
