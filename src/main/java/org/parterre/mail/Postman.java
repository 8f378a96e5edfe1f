package org.parterre.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Brings one letter to the mail server: text and HTML as alternatives (RFC 2046 §5.1.4), both UTF-8. */
final class Postman {
    private static final String TIMEOUT_MILLIS = "10000";

    private final Session session;
    private final String protocol;
    private final String host;
    private final int port;
    private final @Nullable String user;
    private final @Nullable String password;
    private final InternetAddress from;

    /**
     * @param server {@code smtp://user:password@host:port}; {@code smtps} is encrypted from the first byte, {@code smtp} as
     *     soon as the server offers it
     */
    Postman(URI server, String from) throws MessagingException {
        protocol = "smtps".equals(server.getScheme()) ? "smtps" : "smtp";
        host = server.getHost() == null ? "localhost" : server.getHost();
        boolean secure = "smtps".equals(protocol);
        String userInfo = server.getUserInfo();
        int colon = userInfo == null ? -1 : userInfo.indexOf(':');
        user = userInfo == null ? null : colon < 0 ? userInfo : userInfo.substring(0, colon);
        password = userInfo == null || colon < 0 ? null : userInfo.substring(colon + 1);
        port = server.getPort() > 0 ? server.getPort() : secure ? 465 : user == null ? 25 : 587;
        this.from = new InternetAddress(from, true);
        Properties settings = new Properties();
        String prefix = "mail." + protocol + ".";
        settings.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "auth", String.valueOf(user != null));
        settings.setProperty(prefix + "starttls.enable", String.valueOf(!secure));
        // a password never travels in the clear to a server elsewhere
        settings.setProperty(
                prefix + "starttls.required",
                String.valueOf(!secure && user != null && !"localhost".equals(host) && !"127.0.0.1".equals(host)));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        session = Session.getInstance(settings);
    }

    /** @param number makes the Message-ID, so that a letter that comes twice can be told as one */
    void bring(long number, Letter letter, Instant madeAt) throws MessagingException {
        MimeMessage message = new Numbered(session, number, from.getAddress());
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(madeAt));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "plain"));
        both.addBodyPart(part(letter.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        try (Transport transport = session.getTransport(protocol)) {
            transport.connect(host, port, user, password);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /** What went wrong, for the office: no password in it, whatever the server repeated. */
    String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return password == null || password.isEmpty() ? why : why.replace(password, "…");
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, long number, String from) {
            super(session);
            id = "<parterre-" + number + "@" + from.substring(from.indexOf('@') + 1) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
