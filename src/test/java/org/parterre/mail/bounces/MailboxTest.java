package org.parterre.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as mail servers send them (RFC 3464), in a real mailbox. */
class MailboxTest {
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        ServerSetupTest.IMAP.dynamicPort(), ServerSetupTest.POP3.dynamicPort(), ServerSetupTest.SMTP.dynamicPort()
    });
    private GreenMailUser bounces;

    @BeforeEach
    void open() {
        server.start();
        bounces = server.setUser("terug@parterre.example", "terug", "s3cret!");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void whatFailedIsReadOnceAndOtherMailIsLeftAlone(String protocol) throws Exception {
        arrives("To: terug+42@parterre.example\r\nSubject: Undelivered\r\n", "failed", "parterre-7@elsewhere.example");
        arrives("To: kassa@parterre.example\r\nSubject: Undelivered\r\n", "failed", "parterre-43@parterre.example");
        arrives("To: terug+44@parterre.example\r\nSubject: Delayed\r\n", "delayed", "parterre-44@parterre.example");
        arrives("To: kassa@parterre.example\r\nSubject: Somebody else's\r\n", "failed", "x@elsewhere.example");
        bounces.deliver(mail("To: terug@parterre.example\r\nSubject: Vraag\r\n\r\nKomt u ook?\r\n"));
        bounces.deliver(
                mail("To: terug+9@parterre.example\r\nContent-Type: multipart/report; boundary=b\r\n\r\nbroken"));
        assertThat(read(protocol))
                .containsExactly(
                        new Bounce(42, "550 5.1.1 <noor@example.com>: user unknown"),
                        new Bounce(43, "550 5.1.1 <noor@example.com>: user unknown"));
        assertThat(read(protocol)).isEmpty();
        assertThat(server.getManagers().getImapHostManager().getInbox(bounces).getMessages())
                .filteredOn(one -> "pop3".equals(protocol) || !one.getFlags().contains(Flags.Flag.SEEN))
                .hasSize(1);
    }

    @Test
    void whatCouldNotBeWrittenDownComesAgain() throws Exception {
        arrives("To: terug+42@parterre.example\r\nSubject: Undelivered\r\n", "failed", "x@y.example");
        Mailbox mailbox = mailbox("imap");
        assertThatThrownBy(() -> mailbox.read(bounce -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");
        assertThat(read("imap")).hasSize(1);
    }

    @Test
    void aPasswordIsNeverTold() {
        Mailbox mailbox = mailbox("imap");
        server.stop();
        assertThatThrownBy(() -> mailbox.read(bounce -> true))
                .isInstanceOfSatisfying(MessagingException.class, e -> assertThat(mailbox.reason(e))
                        .doesNotContain("s3cret!"));
        assertThat(mailbox.reason(new MessagingException("NO s3cret! is wrong")))
                .endsWith("NO … is wrong");
    }

    private List<Bounce> read(String protocol) throws MessagingException {
        List<Bounce> read = new ArrayList<>();
        mailbox(protocol).read(read::add);
        return read;
    }

    private Mailbox mailbox(String protocol) {
        int port = "imap".equals(protocol)
                ? server.getImap().getPort()
                : server.getPop3().getPort();
        return new Mailbox(URI.create(protocol + "://terug:s3cret!@127.0.0.1:" + port + "/INBOX"));
    }

    private void arrives(String head, String action, String messageId) throws MessagingException {
        bounces.deliver(mail(report(head, action, messageId)));
    }

    /** As Postfix writes them. */
    public static String report(String head, String action, String messageId) {
        return head
                + """
                From: MAILER-DAEMON@mx.example.com
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="here"

                --here
                Content-Type: text/plain

                I'm sorry to have to inform you that your message could not be delivered.

                --here
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com
                Arrival-Date: Fri, 11 Dec 2026 20:15:00 +0100

                Final-Recipient: rfc822; noor@example.com
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <noor@example.com>:
                    user unknown

                --here
                Content-Type: text/rfc822-headers

                From: kassa@parterre.example
                Message-ID: <%s>
                Subject: Uw kaartjes

                --here--
                """
                        .formatted(action, messageId)
                        .replace("\n", "\r\n");
    }

    private static MimeMessage mail(String source) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
    }
}
