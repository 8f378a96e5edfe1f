package org.parterre.tickets.print;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.parterre.platform.Language;

/** Days and times as they are printed: with the year, unlike on the pages, because paper is found again. */
public final class Moments {
    private Moments() {}

    /** {@code vrijdag 11 december 2026}. */
    public static String day(Instant moment, ZoneId zone, Language language) {
        return said(moment, zone, language, "EEEE d MMMM yyyy");
    }

    /** {@code 20.15} in Dutch, {@code 20:15} in English. */
    public static String time(Instant moment, ZoneId zone, Language language) {
        return said(moment, zone, language, language.pick("HH.mm", "HH:mm"));
    }

    private static String said(Instant moment, ZoneId zone, Language language, String pattern) {
        Locale locale = language == Language.NL ? Locale.forLanguageTag("nl-NL") : Locale.UK;
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(zone));
    }
}
