package org.parterre.orders.waiting;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.parterre.platform.Language;
import org.parterre.platform.Spoken;
import org.parterre.programme.Playbill;

/** A moment in a person's words, by the clock of the house that the evening is in: {@code vrijdag 11 december, 20.15 uur}. */
record When(Instant moment, Playbill bill) implements Spoken {
    /** When the evening begins. */
    static When of(Playbill bill) {
        return new When(bill.startsAt(), bill);
    }

    @Override
    public String in(Language language) {
        String pattern = language.pick("EEEE d MMMM, HH.mm 'uur'", "EEEE d MMMM, HH:mm");
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .format(ZonedDateTime.ofInstant(moment, bill.zone()));
    }
}
