package org.parterre.tickets.handing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parterre.mail.Letter;
import org.parterre.mail.Writing;
import org.parterre.orders.Buyer;
import org.parterre.orders.Letterheads;
import org.parterre.orders.Order;
import org.parterre.platform.Language;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** Brings a ticket to whom it was handed on. */
@ApplicationScoped
class HandedLetter {
    @Inject
    Programme programme;

    @Inject
    Messages messages;

    @Inject
    Settings settings;

    Letter of(Order order, Handing.Held ticket, Buyer friend, String key) {
        Playbill bill = programme.playbillOrDraft(order.performance());
        Language language = friend.language();
        return new Writing(messages, language)
                .headed(Letterheads.of(bill, language, messages))
                .say("tickets-letter.hello", friend.name())
                .say("handed-letter.body", order.buyer().name(), bill.title())
                .fact(
                        "tickets-letter.seat",
                        bill.plan().label(ticket.seat(), language).whole())
                .link("tickets-letter.to-ticket", settings.baseUrl() + "/tickets/" + ticket.id() + "?key=" + key)
                .say("tickets-letter.door")
                .say("handed-letter.keep")
                .letter("ticket-handed-on", friend.email(), "handed-letter.subject", bill.title())
                .about("order:" + order.number());
    }
}
