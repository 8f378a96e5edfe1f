package org.parterre.tickets.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.parterre.mail.Letter;
import org.parterre.mail.Letterhead;
import org.parterre.mail.Writing;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.orders.Letterheads;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.TicketLetter;

/** Writes what a buyer is told the day before: when, where, how to get there, which seats, and where the tickets are. */
@ApplicationScoped
class ReminderLetter implements LetterSamples {
    @Inject
    Programme programme;

    @Inject
    Messages messages;

    @Inject
    TicketLetter tickets;

    @Inject
    Clock clock;

    Letter of(Coming one) {
        return of(one, programme.playbillOrDraft(one.performance()));
    }

    private Letter of(Coming one, Playbill bill) {
        Language language = one.language();
        Letterhead head = Letterheads.of(bill, language, messages);
        Writing letter = new Writing(messages, language)
                .headed(head)
                .say("tickets-letter.hello", one.name())
                .say("reminder-letter.soon", bill.title())
                .words(bill.letters().own().in(language));
        one.seats()
                .forEach(seat -> letter.fact(
                        "tickets-letter.seat", bill.plan().label(seat, language).whole()));
        boolean single = one.seats().size() == 1;
        return letter.fact("tickets-letter.number", one.number())
                .link(
                        single ? "tickets-letter.to-ticket" : "tickets-letter.to-tickets",
                        tickets.link(one.number(), one.key()))
                .note("reminder-letter.travel", bill.letters().travel().in(language))
                .say("tickets-letter.door")
                .letter("reminder", one.email(), "reminder-letter.subject", head.day(), bill.title())
                .about("order:" + one.number());
    }

    @Override
    public List<Letter> in(Language language) {
        return Letterheads.example(programme, clock.instant())
                .map(next -> List.of(of(sample(next, language), next)))
                .orElse(List.of());
    }

    private static Coming sample(Playbill next, Language language) {
        List<String> seats =
                next.plan().seats().stream().limit(2).map(seat -> seat.id()).toList();
        return new Coming(0, "K7Q2M9XD", "sample", NAME, EMAIL, language, next.id(), next.startsAt(), seats);
    }
}
