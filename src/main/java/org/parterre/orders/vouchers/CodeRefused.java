package org.parterre.orders.vouchers;

import org.parterre.platform.Refusal;

/** A code that buys nothing here, or no longer. Conflicts (409) are those that were none when the buyer looked. */
public final class CodeRefused extends Refusal {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private CodeRefused(String type, int status) {
        super(type, status);
    }

    /** Nobody made it, or it was ended. */
    static CodeRefused unknown() {
        return new CodeRefused("unknown-code", UNPROCESSABLE);
    }

    /** Two that don't go together. */
    static CodeRefused tooMany() {
        return new CodeRefused("too-many-codes", UNPROCESSABLE);
    }

    /** A gift card with nothing, or less than was promised, on it. */
    static CodeRefused empty() {
        return new CodeRefused("gift-card-empty", CONFLICT);
    }

    /** A voucher that takes nothing off these seats, or not now. */
    static CodeRefused notHere() {
        return new CodeRefused("code-not-here", UNPROCESSABLE);
    }

    /** A voucher that was used as often as it may be. */
    static CodeRefused usedUp() {
        return new CodeRefused("code-used-up", CONFLICT);
    }

    /** The same, by this buyer. */
    static CodeRefused yours() {
        return new CodeRefused("code-used-by-you", CONFLICT);
    }
}
