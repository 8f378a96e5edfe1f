package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.parterre.mail.Letter;
import org.parterre.mail.Writing;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.Hold;

/** What the waiting list makes the house write to a party, in its language. */
@ApplicationScoped
class WaitingLetters {
    @Inject
    Messages messages;

    @Inject
    Programme programme;

    @Inject
    Settings settings;

    /** It stands in line; also sent to whoever asks to join again. */
    Letter joined(Party party) {
        return wished(greeting(party).say("waiting.letter.joined", title(party)), party)
                .say("waiting.rule", new Lasting(settings.offerTime()))
                .link("waiting.letter.to-place", address(party))
                .say("waiting.letter.leave")
                .letter("waiting-joined", party.known().email(), "waiting.letter.joined.subject", title(party))
                .about("waiting:" + party.id());
    }

    /** Seats are held for it. */
    Letter offered(Party party, Playbill bill, Hold hold) {
        String labels = hold.seats().stream()
                .map(seat -> bill.plan().label(seat, party.language()).whole())
                .collect(Collectors.joining("; "));
        String until = new When(hold.expiresAt(), bill).in(party.language());
        return greeting(party)
                .say("waiting.letter.offered", bill.title(), until)
                .fact("letter.when", evening(bill, party))
                .fact("waiting.letter.seats", labels)
                .fact("waiting.letter.until", until)
                .link("waiting.letter.to-offer", address(party))
                .say(party.offers() < Party.MOST_OFFERS ? "waiting.letter.once-more" : "waiting.letter.last-time")
                .letter("waiting-offered", party.known().email(), "waiting.letter.offered.subject", bill.title())
                .about("waiting:" + party.id());
    }

    /** It didn't take them, and waits on or not. */
    Letter notTaken(Party party) {
        String kind = party.lives() ? "waits-on" : "asked-twice";
        return wished(greeting(party).say("waiting.letter." + kind, title(party)), party)
                .link("waiting.letter.to-place", address(party))
                .letter("waiting-" + kind, party.known().email(), "waiting.letter." + kind + ".subject", title(party))
                .about("waiting:" + party.id());
    }

    /** The office took it off the list. */
    Letter removed(Party party, String why) {
        return greeting(party)
                .say("waiting.letter.removed", title(party))
                .fact("waiting.letter.why", why)
                .letter("waiting-removed", party.known().email(), "waiting.letter.removed.subject", title(party))
                .about("waiting:" + party.id());
    }

    private Writing greeting(Party party) {
        return new Writing(messages, party.language())
                .say("letter.greeting", party.known().name());
    }

    private Writing wished(Writing writing, Party party) {
        writing.fact("waiting.letter.party", words(party));
        party.evenings()
                .keySet()
                .forEach(evening -> writing.fact("letter.when", evening(programme.playbill(evening), party)));
        return writing;
    }

    private String words(Party party) {
        Wanted wanted = party.wanted();
        return messages.count(party.language(), "seats.places", wanted.seats())
                + (wanted.together() && wanted.seats() > 1
                        ? ", " + messages.say(party.language(), "waiting.is-together")
                        : "")
                + (wanted.accessible() ? ", " + messages.say(party.language(), "waiting.is-accessible") : "");
    }

    private static String evening(Playbill bill, Party party) {
        return When.of(bill).in(party.language()) + " · " + bill.venue() + ", " + bill.city();
    }

    private String title(Party party) {
        return programme.playbill(party.evenings().keySet().iterator().next()).title();
    }

    private String address(Party party) {
        return settings.baseUrl() + "/waiting/" + party.key();
    }
}
