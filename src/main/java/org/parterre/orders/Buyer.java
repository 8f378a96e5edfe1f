package org.parterre.orders;

import java.net.IDN;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;

/**
 * Who buys, in which language we write to them.
 *
 * @param name any writing of the world, without what controls a terminal or turns the text around; at most 200 characters
 * @param email an address that mail can be sent to, its domain in ASCII; at most 254 characters (RFC 5321 §4.5.3.1)
 */
public record Buyer(String name, String email, Language language) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    /** What browsers take for an address (HTML Standard, input type=email), with at least one dot in the domain. */
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    /** @throws BadInput naming the first field that is missing or silly */
    public static Buyer of(@Nullable String name, @Nullable String email, Language language) {
        Map<String, String> troubles = troubles(name, email);
        for (Map.Entry<String, String> trouble : troubles.entrySet()) {
            throw new BadInput(trouble.getKey(), trouble.getValue());
        }
        return new Buyer(tidy(name), address(email), language);
    }

    /** What is wrong, as message keys by field ({@code name}, {@code email}), in the order of the form. */
    public static Map<String, String> troubles(@Nullable String name, @Nullable String email) {
        Map<String, String> troubles = new LinkedHashMap<>();
        if (tidy(name).isEmpty()) {
            troubles.put("name", "bad.name-missing");
        } else if (tidy(name).length() > LONGEST_NAME) {
            troubles.put("name", "bad.name-long");
        }
        String address = address(email);
        if (address.isEmpty()) {
            troubles.put("email", "bad.email-missing");
        } else if (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()) {
            troubles.put("email", "bad.email");
        }
        return troubles;
    }

    /** One line of text: control characters and halves of characters gone, so that no page, mail or PDF stumbles. */
    public static String tidy(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> text.append(' ');
                case Character.SURROGATE, Character.PRIVATE_USE -> {
                    // belongs to no writing
                }
                default -> {
                    if (!turnsTextAround(point)) {
                        text.appendCodePoint(point);
                    }
                }
            }
        });
        return text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** The explicit directions of UAX #9: right-to-left names need none of them, and left open they spill over. */
    private static boolean turnsTextAround(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static String address(@Nullable String raw) {
        String address = raw == null ? "" : raw.strip();
        int at = address.lastIndexOf('@');
        if (at < 0 || address.length() > LONGEST_EMAIL) {
            return address;
        }
        try {
            return address.substring(0, at + 1)
                    + IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }
}
