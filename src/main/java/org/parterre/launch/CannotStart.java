package org.parterre.launch;

/** Why Parterre does not start, as one plain sentence for the person at the terminal. */
final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private final int exitCode;

    CannotStart(String sentence) {
        this(sentence, FAILED);
    }

    CannotStart(String sentence, int exitCode) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
