package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parterre.mail.Enclosures;
import org.parterre.platform.web.Messages;
import org.parterre.tickets.print.Sheet;
import org.parterre.tickets.print.TicketPdf;

/**
 * Puts the tickets of an order and its evening for the calendar into a letter that is about to leave, as they are at that
 * moment. An order that has none any more gets the letter without.
 */
@ApplicationScoped
class TicketEnclosures {
    static final String TICKETS = "tickets";
    private static final String ORDER = "order:";

    @Inject
    Sheets sheets;

    @Inject
    Messages messages;

    void enclose(@Observes Enclosures letter) {
        if (!letter.wants(TICKETS) || !letter.about().startsWith(ORDER)) {
            return;
        }
        List<Sheet> found = sheets.ofOrder(letter.about().substring(ORDER.length()));
        if (found.isEmpty()) {
            return;
        }
        String order = found.get(0).order();
        letter.add(order + ".pdf", "application/pdf", TicketPdf.of(found, messages));
        letter.add(
                order + ".ics",
                "text/calendar; charset=utf-8; method=PUBLISH",
                Calendar.of(found, messages).getBytes(StandardCharsets.UTF_8));
    }
}
