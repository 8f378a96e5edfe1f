package org.parterre.tickets.wallet;

import org.parterre.tickets.print.Accent;

/** The production's colour as wallets name it. */
final class PassColours {
    private static final int INK = 0x1c1924;

    private PassColours() {}

    /** What reads well on that colour. */
    static int on(int colour) {
        return Accent.isLight(colour) ? INK : 0xffffff;
    }

    /** {@code rgb(154, 31, 64)}. */
    static String rgb(int colour) {
        return "rgb(" + (colour >> 16 & 0xff) + ", " + (colour >> 8 & 0xff) + ", " + (colour & 0xff) + ")";
    }
}
