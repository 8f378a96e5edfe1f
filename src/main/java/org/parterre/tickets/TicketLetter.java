package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.parterre.mail.Letter;
import org.parterre.mail.Writing;
import org.parterre.orders.Letterheads;
import org.parterre.orders.OrdersPaid;
import org.parterre.platform.Language;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** Writes the letter that brings a buyer the tickets: they are enclosed when it leaves, and stay on the order's page. */
@ApplicationScoped
public class TicketLetter {
    @Inject
    Programme programme;

    @Inject
    Messages messages;

    @Inject
    Settings settings;

    @Inject
    Event<WalletsOffered> wallets;

    Letter of(OrdersPaid.Paid paid) {
        Playbill bill = programme.playbillOrDraft(paid.performance());
        Language language = paid.language();
        Writing letter = new Writing(messages, language)
                .headed(Letterheads.of(bill, language, messages))
                .say("tickets-letter.hello", paid.buyerName())
                .say("tickets-letter.thanks", bill.title())
                .words(bill.letters().own().in(language));
        paid.lines()
                .forEach(line -> letter.fact(
                        "tickets-letter.seat",
                        bill.plan().label(line.seat(), language).whole()));
        boolean one = paid.lines().size() == 1;
        letter.fact("tickets-letter.number", paid.number())
                .link(one ? "tickets-letter.to-ticket" : "tickets-letter.to-tickets", link(paid.number(), paid.key()))
                .link("tickets-letter.show", below("/tickets/order/" + paid.number(), paid.key()));
        WalletsOffered offered = new WalletsOffered();
        wallets.fire(offered);
        for (String wallet : offered.all()) {
            String form = "apple".equals(wallet) ? "/tickets.pkpasses" : "/google-wallet";
            letter.link("etickets." + wallet, below("/orders/" + paid.number() + form, paid.key()));
        }
        return letter.say("tickets-letter.enclosed")
                .say("tickets-letter.door")
                .say("tickets-letter.keep")
                .letter("tickets", paid.buyerEmail(), "tickets-letter.subject", bill.title(), paid.number())
                .about("order:" + paid.number())
                .enclosing(TicketEnclosures.TICKETS);
    }

    /** Where an order's tickets are, for whoever has its key. */
    public String link(String number, String key) {
        return below("/orders/" + number, key);
    }

    private String below(String path, String key) {
        return settings.baseUrl() + path + "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
