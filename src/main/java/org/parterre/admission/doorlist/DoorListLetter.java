package org.parterre.admission.doorlist;

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
import org.parterre.platform.Settings;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** Brings the list to the box office an hour before the doors open. */
@ApplicationScoped
class DoorListLetter implements LetterSamples {
    @Inject
    Programme programme;

    @Inject
    Messages messages;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @param sold how many tickets count when it is written */
    Letter of(Playbill bill, int sold, String to, Language language) {
        Letterhead head = Letterheads.of(bill, language, messages);
        return new Writing(messages, language)
                .headed(head)
                .say("doorlist-letter.here", bill.title(), sold)
                .say("doorlist-letter.how")
                .say("doorlist-letter.privacy")
                .link(
                        "doorlist-letter.anew",
                        settings.baseUrl() + "/office/performances/" + bill.id() + "/door-list.pdf")
                .letter("door-list", to, "doorlist-letter.subject", bill.title(), head.day())
                .about(DoorLists.about(bill.id()))
                .enclosing(DoorLists.ENCLOSED);
    }

    @Override
    public List<Letter> in(Language language) {
        return Letterheads.example(programme, clock.instant())
                .map(next -> List.of(of(next, next.plan().seats().size(), EMAIL, language)))
                .orElse(List.of());
    }
}
