package org.parterre.accounts.devices;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What a device is called at the door and in the audit trail: one line of 1 to 40 characters. */
public record DeviceName(String text) {
    private static final int LONGEST = 40;

    /** The name as typed, or nothing where it can't be one. */
    public static Optional<DeviceName> typed(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip();
        return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(new DeviceName(text));
    }

    /** The same for two names that only capitals tell apart. */
    String compared() {
        return text.toLowerCase(Locale.ROOT);
    }
}
