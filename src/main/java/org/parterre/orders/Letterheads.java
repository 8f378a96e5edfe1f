package org.parterre.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parterre.mail.Letterhead;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

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

    /** The evening that letters are shown with: not one that is about to begin, where there is another. */
    public static Optional<Playbill> example(Programme programme, Instant now) {
        List<Playbill> coming = programme.everything(now);
        return coming.stream()
                .filter(bill -> bill.startsAt().isAfter(now.plus(Duration.ofDays(1))))
                .findFirst()
                .or(() -> coming.stream().findFirst());
    }

    private static String said(Instant moment, Playbill bill, Language language, String pattern) {
        Locale locale = language == Language.NL ? Locale.forLanguageTag("nl-NL") : Locale.UK;
        return DateTimeFormatter.ofPattern(pattern, locale).format(ZonedDateTime.ofInstant(moment, bill.zone()));
    }
}
