package org.parterre.accounts.devices;

import java.util.Locale;
import org.parterre.platform.Tokens;

/**
 * The secret that pairs a device: 50 random bits, short enough to be typed on a telephone. It is good for ten minutes and for one
 * device, and only so many are tried.
 */
public record PairingCode(String text) {
    private static final int LENGTH = 10;
    private static final int HALF = LENGTH / 2;

    static PairingCode fresh() {
        return new PairingCode(Tokens.spoken(LENGTH));
    }

    /** As somebody typed it: case, dashes and spaces don't count, and what looks like a digit is one. */
    static PairingCode typed(String typed) {
        return new PairingCode(typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]+", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    String hash() {
        return Tokens.hash(text);
    }

    /** In two halves, for people. */
    public String spoken() {
        return text.substring(0, HALF) + "-" + text.substring(HALF);
    }
}
