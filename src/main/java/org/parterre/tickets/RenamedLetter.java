package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parterre.mail.Letter;
import org.parterre.mail.Writing;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.PerformanceRefitted;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.print.Moments;
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
        Playbill bill = programme.playbillOrDraft(refitted.performance());
        Plan from = venues.plan(refitted.from());
        Plan to = venues.plan(refitted.to());
        Language language = order.language();
        Writing letter = new Writing(messages, language)
                .say("tickets-letter.hello", order.name())
                .say("renamed-letter.why", bill.title())
                .fact("tickets-letter.what", bill.title())
                .fact("tickets-letter.when", Moments.day(bill.startsAt(), bill.zone(), language));
        order.seats().forEach(seat -> letter.fact(
                        "renamed-letter.was", from.label(seat, language).whole())
                .fact("renamed-letter.is", to.label(seat, language).whole()));
        return letter.fact("tickets-letter.number", order.number())
                .link("renamed-letter.to-tickets", tickets.link(order.number(), order.key()))
                .say("renamed-letter.valid")
                .letter("seats-renamed", order.email(), "renamed-letter.subject", bill.title(), order.number())
                .about("order:" + order.number());
    }
}
