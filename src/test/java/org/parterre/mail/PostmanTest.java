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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostmanTest {
    private static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");
    private static final Letter LETTER =
            new Letter("tickets", "zoe@example.com", "Kaarten voor Zoë 🎭", "Tót ziens", "<p>Tót ziens</p>");

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
        postman("").bring(42, LETTER, NOW);
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
    void aPasswordIsUsedAndNeverTold() throws Exception {
        server.setUser("house@example.com", "house", "s3cret!");
        postman("house:s3cret!@").bring(1, LETTER, NOW);
        assertThat(server.getReceivedMessages()).hasSize(1);
        Postman postman = postman("house:s3cret!@");
        assertThat(postman.reason(new MessagingException("535 no s3cret! here")))
                .isEqualTo("MessagingException: 535 no … here");
    }

    @Test
    void aServerThatIsAwayIsAFailureWithAReason() throws Exception {
        Postman postman = postman("");
        server.stop();
        assertThatThrownBy(() -> postman.bring(1, LETTER, NOW))
                .isInstanceOfSatisfying(MessagingException.class, e -> assertThat(postman.reason(e))
                        .startsWith("ConnectException"));
    }

    private Postman postman(String userInfo) throws MessagingException {
        URI address = URI.create(
                "smtp://" + userInfo + "127.0.0.1:" + server.getSmtp().getPort());
        return new Postman(address, "Parterre <kassa@parterre.example>");
    }
}
