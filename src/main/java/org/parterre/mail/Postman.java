package org.parterre.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Brings one letter to the mail server: text and HTML as alternatives (RFC 2046 §5.1.4), both UTF-8, with what is enclosed
 * behind them.
 */
final class Postman {
    private final MailServer server;
    private final Sender sender;

    Postman(MailServer server, Sender sender) {
        this.server = server;
        this.sender = sender;
    }

    /** @param number makes the Message-ID, so that a letter that comes twice can be told as one */
    void bring(long number, Letter letter, List<Enclosures.Enclosed> enclosed, Instant madeAt)
            throws MessagingException {
        Properties settings = server.session();
        @Nullable String envelope = sender.envelopeOf(number);
        if (envelope != null) {
            settings.setProperty("mail." + server.protocol() + ".from", envelope);
        }
        Session session = Session.getInstance(settings);
        MimeMessage message = new Numbered(session, sender.messageId(number));
        message.setFrom(sender.from());
        if (sender.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {sender.replyTo()});
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(madeAt));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(content(letter, enclosed));
        message.saveChanges();
        try (Transport transport = session.getTransport(server.protocol())) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    String reason(Exception failure) {
        return server.reason(failure);
    }

    private static MimeMultipart content(Letter letter, List<Enclosures.Enclosed> enclosed) throws MessagingException {
        MimeMultipart twins = new MimeMultipart("alternative");
        twins.addBodyPart(part(letter.text(), "plain"));
        twins.addBodyPart(part(letter.html(), "html"));
        if (enclosed.isEmpty()) {
            return twins;
        }
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(twins);
        MimeMultipart all = new MimeMultipart("mixed", words);
        for (Enclosures.Enclosed one : enclosed) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(one.content(), one.type())));
            file.setFileName(one.name());
            file.setDisposition(Part.ATTACHMENT);
            all.addBodyPart(file);
        }
        return all;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = "<" + id + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
