package org.parterre.tickets;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Tokens;

/** Nine characters that a person can read aloud and type, for a ticket whose QR code can't be scanned: {@code K7Q-2M9-XDA}. */
public final class ShortCode {
    private static final int LENGTH = 9;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{9}");

    private ShortCode() {}

    public static String draw() {
        return Tokens.spoken(LENGTH);
    }

    /** In groups of three, as it is printed. */
    static String shown(String code) {
        return code.substring(0, 3) + "-" + code.substring(3, 6) + "-" + code.substring(6);
    }

    /** What somebody meant to type, or null where it can't be one: any case, dashes and spaces anywhere, O for 0, I or L for 1. */
    public static @Nullable String typed(String text) {
        String plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u2010-\\u2015-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() ? plain : null;
    }
}
