package org.parterre.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Settings;

/**
 * Who writes, who gets the answers, and where a letter goes that can't be delivered.
 *
 * @param bounces null: to the sender
 */
record Sender(InternetAddress from, @Nullable InternetAddress replyTo, @Nullable InternetAddress bounces) {
    static Sender of(Settings settings) throws AddressException {
        return of(
                settings.mailFrom(),
                settings.replyTo().orElse(null),
                settings.bounceAddress().orElse(null));
    }

    static Sender of(String from, @Nullable String replyTo, @Nullable String bounces) throws AddressException {
        return new Sender(new InternetAddress(from, true), address(replyTo), address(bounces));
    }

    private static @Nullable InternetAddress address(@Nullable String text) throws AddressException {
        return text == null || text.isBlank() ? null : new InternetAddress(text, true);
    }

    /** {@code bounces+42@theatre.example}: whatever comes back there tells of that letter, even without a word of it. */
    @Nullable
    String envelopeOf(long letter) {
        if (bounces == null) {
            return null;
        }
        String address = bounces.getAddress();
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + letter + address.substring(at);
    }

    /** {@code parterre-42@theatre.example}. */
    String messageId(long letter) {
        String address = from.getAddress();
        return "parterre-" + letter + address.substring(address.lastIndexOf('@'));
    }
}
