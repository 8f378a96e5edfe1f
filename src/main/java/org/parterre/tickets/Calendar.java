package org.parterre.tickets;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.tickets.print.Moments;
import org.parterre.tickets.print.Sheet;

/**
 * The evening as an iCalendar event (RFC 5545). One event per order, whichever of its tickets it is asked for, so that two
 * tickets make one entry; it holds no key, because calendars are shared.
 */
final class Calendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** How long an evening takes is told in words only; two hours keep the place in a diary. */
    private static final Duration EVENING = Duration.ofHours(2);
    /** Octets of a line without its end (RFC 5545, 3.1). */
    private static final int WIDTH = 75;

    private Calendar() {}

    /** @param sheets the tickets of one order, at least one */
    static String of(List<Sheet> sheets, Messages messages) {
        Sheet first = sheets.get(0);
        Playbill bill = first.bill();
        List<String> seats = sheets.stream().map(sheet -> sheet.seat().whole()).toList();
        String doors = messages.say(
                first.language(), "calendar.doors", Moments.time(bill.doorsAt(), bill.zone(), first.language()));
        String number = messages.say(first.language(), "calendar.order", first.order());
        return written(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Parterre//Parterre//" + first.language().name(),
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:order-" + first.order() + "@parterre",
                "DTSTAMP:" + UTC.format(first.madeAt()),
                "DTSTART:" + UTC.format(bill.startsAt()),
                "DTEND:" + UTC.format(end(bill)),
                "SUMMARY:" + escaped(bill.title()),
                "LOCATION:" + escaped(bill.hall() + ", " + bill.venue() + ", " + bill.address()),
                "DESCRIPTION:" + escaped(String.join("\n", seats) + "\n" + doors + "\n" + number),
                "END:VEVENT",
                "END:VCALENDAR"));
    }

    private static Instant end(Playbill bill) {
        return bill.startsAt().plus(EVENING);
    }

    /** A text value (RFC 5545, 3.3.11); control characters other than line ends are not allowed in one. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    static String written(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            int octets = 0;
            for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
                String character = Character.toString(line.codePointAt(i));
                int more = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > WIDTH) {
                    text.append("\r\n ");
                    octets = 1;
                }
                text.append(character);
                octets += more;
            }
            text.append("\r\n");
        }
        return text.toString();
    }
}
