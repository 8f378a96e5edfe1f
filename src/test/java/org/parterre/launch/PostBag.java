package org.parterre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.parterre.house.Client;
import org.parterre.platform.print.Aloud;
import org.parterre.tickets.ForeignReader;

/** What a mail server got, and what it sends back. */
final class PostBag {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GreenMail server;

    PostBag(GreenMail server) {
        this.server = server;
    }

    /** Waits for the letter to that address whose subject begins so. */
    MimeMessage arrives(String recipient, String subject) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            List<MimeMessage> found = letters(subject, recipient).toList();
            if (!found.isEmpty()) {
                return found.get(0);
            }
            Thread.sleep(300);
        }
        throw new AssertionError("no letter for " + recipient + ": " + subject);
    }

    long count(String subject, String recipient) {
        return letters(subject, recipient).count();
    }

    private Stream<MimeMessage> letters(String subject, String recipient) {
        return Arrays.stream(server.getReceivedMessages()).filter(letter -> {
            try {
                return letter.getSubject().startsWith(subject)
                        && Arrays.toString(letter.getAllRecipients()).contains(recipient);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The mail server of the recipient says that it can't deliver the letter, to the address on its envelope. */
    void comesBack(GreenMailUser mailbox, MimeMessage letter, String why) throws Exception {
        String envelope = letter.getHeader("Return-Path", null).replaceAll("[<>]", "");
        assertThat(envelope).matches("terug\\+\\d+@parterre\\.example");
        String report =
                """
                To: %s
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="here"

                --here
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com

                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; %s

                --here--
                """
                        .formatted(envelope, why)
                        .replace("\n", "\r\n");
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(report.getBytes(StandardCharsets.US_ASCII))));
    }

    /** Waits until the office's list says that of a letter. @return the letter's page, the first in the list */
    static String seen(Client office, String... words) throws Exception {
        Matcher link = Pattern.compile("/office/mail/\\d+").matcher(says(office, "/office/mail", words));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** Waits until that page says all of it. @return the page */
    static String says(Client office, String path, String... words) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        String page = "";
        while (Instant.now().isBefore(end)) {
            page = office.get(path).text();
            if (Stream.of(words).allMatch(page::contains)) {
                return page;
            }
            Thread.sleep(300);
        }
        throw new AssertionError(page);
    }

    /**
     * Of each evening that is near the list comes once, in the house's language, English here, and can be read aloud; on one of
     * them that order's tickets stand twice, by name and by seat.
     */
    void bringsTheDoorList(String recipient, String number, int tickets) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            List<MimeMessage> letters =
                    letters("Door list Goede Zaken, ", recipient).toList();
            for (MimeMessage letter : letters) {
                MimeMultipart all = (MimeMultipart) letter.getContent();
                byte[] paper = doorList(all);
                String text = text(paper);
                if (text.contains(number)) {
                    assertThat(text).contains("By name", "By seat", "1 / ");
                    assertThat(text.split(number, -1)).hasSize(1 + 2 * tickets);
                    assertThat(Aloud.objections(paper)).isEmpty();
                    MimeMultipart words = (MimeMultipart) all.getBodyPart(0).getContent();
                    assertThat(words.getBodyPart(0).getContent())
                            .asString()
                            .contains("Print it and leave it at the door.");
                    assertThat(count(letter.getSubject(), recipient)).isEqualTo(1);
                    return;
                }
            }
            Thread.sleep(300);
        }
        throw new AssertionError("no door list with " + number);
    }

    private static byte[] doorList(MimeMultipart letter) throws Exception {
        BodyPart pdf = letter.getBodyPart(1);
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        return pdf.getInputStream().readAllBytes();
    }

    private static String text(byte[] paper) throws Exception {
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            return new PDFTextStripper().getText(document);
        }
    }

    /** Each ticket is a page of the PDF, its code is read by a decoder that is not ours; the evening can go into a calendar. */
    static void bringsTheTickets(MimeMessage letter, JsonArray tickets) throws Exception {
        MimeMultipart all = (MimeMultipart) letter.getContent();
        BodyPart pdf = all.getBodyPart(1);
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.getInputStream().readAllBytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(tickets.size());
            assertThat(new PDFTextStripper().getText(document)).contains("Goede Zaken", "doors open", "Ada");
            PDFRenderer paper = new PDFRenderer(document);
            for (int page = 0; page < tickets.size(); page++) {
                assertThat(ForeignReader.decode(paper.renderImageWithDPI(page, 150)))
                        .isEqualTo(ticket(tickets, page).getString("code"));
            }
        }
        BodyPart calendar = all.getBodyPart(2);
        assertThat(calendar.getFileName()).endsWith(".ics");
        assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR")
                .contains("SUMMARY:Goede Zaken");
    }

    private static JsonObject ticket(JsonArray tickets, int place) {
        return tickets.getValuesAs(JsonValue::asJsonObject).get(place);
    }

    /** The plain twin of a letter without enclosures. */
    static String text(MimeMessage letter) throws Exception {
        return (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
    }

    /** The order's number in its path. */
    static String number(String path) {
        return path.replaceFirst(".*/orders/", "").replaceFirst("\\?.*", "");
    }
}
