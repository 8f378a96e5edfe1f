package org.parterre.orders;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.parterre.mail.Letterhead;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;

/** An evening as it stands at the head of every letter about it. */
public final class Letterheads {
    private Letterheads() {}

    public static Letterhead of(Playbill bill, Language language, Messages messages) {
        String clock = language.pick("HH.mm", "HH:mm");
        return new Letterhead(
                bill.tagline().in(language),
                bill.title(),
                said(bill.startsAt(), bill, language, "EEEE d MMMM yyyy"),
                messages.say(
                        language,
                        "letter.hours",
                        said(bill.startsAt(), bill, language, clock),
                        said(bill.doorsAt(), bill, language, clock)),
                bill.hall() + " · " + bill.venue(),
                bill.address(),
                bill.accent());
    }

    private static String said(Instant moment, Playbill bill, Language language, String pattern) {
        Locale locale = language == Language.NL ? Locale.forLanguageTag("nl-NL") : Locale.UK;
        return DateTimeFormatter.ofPattern(pattern, locale).format(ZonedDateTime.ofInstant(moment, bill.zone()));
    }
}
