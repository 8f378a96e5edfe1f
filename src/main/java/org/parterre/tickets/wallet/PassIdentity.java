package org.parterre.tickets.wallet;

import org.jspecify.annotations.Nullable;
import org.parterre.platform.Tokens;

/**
 * By what a phone knows a pass, and proves that it has it. Both follow from the ticket and the secret key of whoever it is for:
 * who had it before it was handed on has another pass, which never learns the new code. Nobody finds the key from them.
 *
 * @param token what the phone shows with every request; a secret
 */
record PassIdentity(long ticket, String serial, String token) {
    private static final int MARK = 12;

    /** @param opener the secret key that opens the ticket */
    static PassIdentity of(long ticket, String opener) {
        String secret = Tokens.hash("parterre pass " + ticket + " " + opener);
        return new PassIdentity(ticket, ticket + "-" + secret.substring(0, MARK), secret.substring(MARK));
    }

    /** The ticket that a serial number began with; null for what is none. */
    static @Nullable Long ticketOf(String serial) {
        return serial.matches("\\d{1,18}-[0-9a-f]{12}") ? Long.valueOf(serial.substring(0, serial.indexOf('-'))) : null;
    }

    @Override
    public String toString() {
        return "pass " + serial;
    }
}
