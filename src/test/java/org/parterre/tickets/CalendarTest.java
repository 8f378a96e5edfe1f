package org.parterre.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parterre.platform.web.Messages;
import org.parterre.tickets.print.Sheet;

class CalendarTest {
    private static final Messages MESSAGES = new Messages();

    @Test
    void theEveningIsToldInUtc() {
        assertThat(written(SampleSheet.dutch().sheet()))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("\r\nDTSTART:20261211T191500Z\r\nDTEND:20261211T211500Z\r\nSUMMARY:Goede Zaken\r\n")
                .contains("\r\nUID:order-K7Q2M9XD@parterre\r\nDTSTAMP:20261123T220000Z\r\n")
                .endsWith("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void commasAndSemicolonsAndLineEndsAreEscaped() {
        assertThat(Calendar.escaped("a, b; c\\d\ne\r\nf\u0007")).isEqualTo("a\\, b\\; c\\\\d\\ne\\nf");
    }

    @Test
    void noTitleCanAddALine() {
        String nasty =
                written(SampleSheet.dutch().title("X\r\nATTENDEE:mailto:a@b").sheet());
        assertThat(nasty).doesNotContain("\r\nATTENDEE").contains("SUMMARY:X\\nATTENDEE:mailto:a@b");
    }

    @Test
    void linesAreFoldedByOctetsBetweenCharacters() {
        String title = "🎭é".repeat(60);
        String text = written(SampleSheet.dutch().title(title).sheet());
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\ufffd");
        }
        assertThat(text.replace("\r\n ", "")).contains("\r\nSUMMARY:" + title + "\r\n");
    }

    @Test
    void twoTicketsOfOneOrderAreOneEvent() {
        String text = Calendar.of(
                List.of(
                        SampleSheet.dutch().sheet(),
                        SampleSheet.dutch().seat("p-G-14").sheet()),
                MESSAGES);
        assertThat(text.split("BEGIN:VEVENT")).hasSize(2);
        assertThat(text.replace("\r\n ", ""))
                .contains("stoel 13\\nParterre · rij G · stoel 14\\nZaal open om 19.30 uur");
    }

    private static String written(Sheet sheet) {
        return Calendar.of(List.of(sheet), MESSAGES);
    }
}
