package org.parterre.bench;

/** An answer that was not the expected one. */
final class Wrong extends Exception {
    private static final int WORDS = 160;

    Wrong(int status, String text) {
        super(status + " " + text.substring(0, Math.min(WORDS, text.length())));
    }

    /** @throws Wrong unless the last answer had that status */
    static void unless(int expected, int status, Wire wire) throws Wrong {
        if (status != expected) {
            throw new Wrong(status, wire.text());
        }
    }
}
