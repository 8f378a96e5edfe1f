package org.parterre.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.parterre.platform.print.QrImage;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.tickets.print.Sheet;

/**
 * Tickets of one evening on a screen.
 *
 * @param sheets at least one
 * @param key what opens them
 * @param wallets which wallets they may be put into
 * @param now when the page is made
 */
public record TicketsPage(List<Sheet> sheets, String key, Set<String> wallets, Instant now) {
    /** So long after the start nobody is let in any more. */
    private static final Duration EVENING = Duration.ofHours(12);

    public Playbill bill() {
        return sheets.get(0).bill();
    }

    /** A ticket in another form. */
    public String as(Sheet sheet, String form) {
        return "/api/tickets/" + sheet.ticket() + form + "?key=" + key;
    }

    public boolean isOver() {
        return !now.isBefore(keepUntil());
    }

    public boolean isCalledOff() {
        return bill().status() == Performance.Status.CANCELLED;
    }

    Instant keepUntil() {
        return bill().startsAt().plus(EVENING);
    }

    /** The code as part of the page, so that nothing else is asked for. @param said what it is, in plain text */
    public String code(Sheet sheet, String said) {
        return QrImage.of(sheet.code()).svg(said);
    }
}
