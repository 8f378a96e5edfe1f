package org.parterre.platform;

/** The house could not answer in time; trying again is right. Answered 503 with Retry-After. */
public final class Busy extends Refusal {
    /** Nothing happened. */
    public Busy() {
        this("busy.nothing-happened");
    }

    private Busy(String messageKey) {
        super("busy", 503, new BadInput.Words(messageKey));
    }

    /** The database went away while it was told to keep what had been done: perhaps it did, perhaps not. */
    public static Busy perhapsDone() {
        return new Busy("busy.perhaps-done");
    }
}
