package org.parterre.mail.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a mail (RFC 3464): a multipart/report with a part for people, one for programs, and as a
 * rule the mail itself or its head. Which letter it was is told by the address that the report came to, or by the Message-ID.
 */
final class DeliveryReport {
    private static final int MOST_BYTES = 256 * 1024;
    private static final Pattern REPORT = Pattern.compile("(?i)\\s*multipart/report\\b");
    private static final Pattern FOR = Pattern.compile("\\+(\\d{1,18})@");
    private static final Pattern OURS = Pattern.compile("(?im)^Message-ID:\\s*<parterre-(\\d{1,18})@[A-Za-z0-9.-]+>");
    private static final String[] RECIPIENTS = {"To", "Delivered-To", "X-Original-To", "Envelope-To"};

    private final MimeMessage message;

    private DeliveryReport(MimeMessage message) {
        this.message = message;
    }

    /** By its head alone: asked for the structure of a mail that is broken, some servers hang up. */
    static boolean isOne(Part message) throws MessagingException {
        String @Nullable [] type = message.getHeader("Content-Type");
        return type != null && type.length > 0 && REPORT.matcher(type[0]).lookingAt();
    }

    /** The letter that failed for good; null for a mail that is only late, for one that arrived, and for one of somebody else. */
    static @Nullable Bounce read(MimeMessage message) throws MessagingException, IOException {
        return new DeliveryReport(message).bounce();
    }

    private @Nullable Bounce bounce() throws MessagingException, IOException {
        String why = null;
        String returned = "";
        Multipart parts = (Multipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                why = failure(bytes(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                returned = new String(bytes(part), StandardCharsets.ISO_8859_1);
            }
        }
        Long letter = why == null ? null : letter(returned);
        return why == null || letter == null ? null : new Bounce(letter, why);
    }

    private @Nullable Long letter(String returned) throws MessagingException {
        for (String name : RECIPIENTS) {
            @Nullable String address = message.getHeader(name, ",");
            Matcher plus = FOR.matcher(address == null ? "" : address);
            if (plus.find()) {
                return Long.valueOf(plus.group(1));
            }
        }
        Matcher id = OURS.matcher(returned);
        return id.find() ? Long.valueOf(id.group(1)) : null;
    }

    /** The first recipient's fields after those of the whole mail (RFC 3464, 2.1); a letter of ours has one recipient. */
    private static @Nullable String failure(byte[] status) throws MessagingException, IOException {
        try (InputStream in = new ByteArrayInputStream(status)) {
            while (in.available() > 0) {
                InternetHeaders fields = new InternetHeaders(in, true);
                @Nullable String action = fields.getHeader("Action", null);
                if (action != null) {
                    return "failed".equalsIgnoreCase(action.strip()) ? why(fields) : null;
                }
            }
        }
        return null;
    }

    private static String why(InternetHeaders fields) {
        @Nullable String said = fields.getHeader("Diagnostic-Code", null);
        @Nullable String status = fields.getHeader("Status", null);
        String why = said == null ? "" : said.substring(said.indexOf(';') + 1);
        return (why.isBlank() ? String.valueOf(status) : why)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }
}
