package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.parterre.mail.Letter;
import org.parterre.mail.Writing;
import org.parterre.orders.Letterheads;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.PerformanceRefitted;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.venue.Plan;
import org.parterre.venue.Venues;

/** Writes the letter that tells a buyer what the seats are called from now on: old name, new name, and where the tickets are. */
@ApplicationScoped
class RenamedLetter {
    @Inject
    Programme programme;

    @Inject
    Venues venues;

    @Inject
    Messages messages;

    @Inject
    TicketLetter tickets;

    Letter of(Renaming.Told order, PerformanceRefitted refitted) {
        Plan from = venues.plan(refitted.from());
        Plan to = venues.plan(refitted.to());
        Language language = order.language();
        return of(
                order,
                programme.playbillOrDraft(refitted.performance()),
                seat -> from.label(seat, language).whole(),
                seat -> to.label(seat, language).whole());
    }

    /** @param was what a seat was called · @param is what it is called now */
    Letter of(Renaming.Told order, Playbill bill, UnaryOperator<String> was, UnaryOperator<String> is) {
        Language language = order.language();
        Writing letter = new Writing(messages, language)
                .headed(Letterheads.of(bill, language, messages))
                .say("tickets-letter.hello", order.name())
                .say("renamed-letter.why", bill.title());
        order.seats().forEach(seat -> letter.fact("renamed-letter.was", was.apply(seat))
                .fact("renamed-letter.is", is.apply(seat)));
        return letter.fact("tickets-letter.number", order.number())
                .link("renamed-letter.to-tickets", tickets.link(order.number(), order.key()))
                .say("renamed-letter.valid")
                .letter("seats-renamed", order.email(), "renamed-letter.subject", bill.title(), order.number())
                .about("order:" + order.number());
    }
}
