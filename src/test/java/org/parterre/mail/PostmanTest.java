package org.parterre.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostmanTest {
    private static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");
    private static final Letter LETTER =
            new Letter("tickets", "zoe@example.com", "Kaarten voor Zoë 🎭", "Tót ziens", "<p>Tót ziens</p>");

    private @Nullable String replyTo;
    private @Nullable String bounces;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aLetterArrivesAsTextAndHtml() throws Exception {
        postman("").bring(42, LETTER, List.of(), NOW);
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("Kaarten voor Zoë 🎭");
        assertThat(got.getMessageID()).isEqualTo("<parterre-42@parterre.example>");
        assertThat(got.getContentType()).startsWith("multipart/alternative");
        MimeMultipart both = (MimeMultipart) got.getContent();
        assertThat(both.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) both.getBodyPart(0).getContent()).contains("Tót ziens");
        assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) both.getBodyPart(1).getContent()).contains("<p>Tót ziens</p>");
    }

    @Test
    void whatIsEnclosedComesBehindTheWords() throws Exception {
        postman("")
                .bring(
                        7,
                        LETTER,
                        List.of(new Enclosures.Enclosed("K7.pdf", "application/pdf", new byte[] {1, 2})),
                        NOW);
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getContentType()).startsWith("multipart/mixed");
        MimeMultipart all = (MimeMultipart) got.getContent();
        assertThat(all.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(all.getBodyPart(1).getFileName()).isEqualTo("K7.pdf");
        assertThat(all.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2);
    }

    @Test
    void answersAndWhatComesBackGoWhereTheHouseWants() throws Exception {
        replyTo = "Kassa <vragen@parterre.example>";
        bounces = "terug@parterre.example";
        postman("").bring(42, LETTER, List.of(), NOW);
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getReplyTo()).extracting(Object::toString).containsExactly("Kassa <vragen@parterre.example>");
        assertThat(got.getHeader("Return-Path")).containsExactly("<terug+42@parterre.example>");
        assertThat(got.getFrom()).extracting(Object::toString).containsExactly("Parterre <kassa@parterre.example>");
    }

    @Test
    void tooMuchStaysOut() {
        Enclosures enclosures = new Enclosures("tickets", "order:K7");
        enclosures.add("small", "text/plain", new byte[100]);
        enclosures.add("large", "application/pdf", new byte[Enclosures.MOST_BYTES]);
        assertThat(enclosures.files()).extracting(Enclosures.Enclosed::name).containsExactly("small");
    }

    @Test
    void aPasswordIsUsedAndNeverTold() throws Exception {
        server.setUser("house@example.com", "house", "s3cret!");
        postman("house:s3cret!@").bring(1, LETTER, List.of(), NOW);
        assertThat(server.getReceivedMessages()).hasSize(1);
        Postman postman = postman("house:s3cret!@");
        assertThat(postman.reason(new MessagingException("535 no s3cret! here")))
                .isEqualTo("MessagingException: 535 no … here");
    }

    @Test
    void aServerThatIsAwayIsAFailureWithAReason() throws Exception {
        Postman postman = postman("");
        server.stop();
        assertThatThrownBy(() -> postman.bring(1, LETTER, List.of(), NOW))
                .isInstanceOfSatisfying(MessagingException.class, e -> assertThat(postman.reason(e))
                        .startsWith("ConnectException"));
    }

    private Postman postman(String userInfo) throws MessagingException {
        URI address = URI.create(
                "smtp://" + userInfo + "127.0.0.1:" + server.getSmtp().getPort());
        return new Postman(MailServer.of(address), Sender.of("Parterre <kassa@parterre.example>", replyTo, bounces));
    }
}
