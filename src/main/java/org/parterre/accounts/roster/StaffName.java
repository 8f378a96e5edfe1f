package org.parterre.accounts.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name somebody signs in with: letters of any script and digits, in lower case however it was typed. */
public record StaffName(String text) {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._' -]{0,38}[\\p{L}\\p{M}\\p{N}.]");

    /** The name as typed, or nothing where it can't be one (2 to 40 characters). */
    public static Optional<StaffName> typed(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        return PLAIN.matcher(text).matches() ? Optional.of(new StaffName(text)) : Optional.empty();
    }
}
