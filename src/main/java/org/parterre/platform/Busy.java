package org.parterre.platform;

/** The house could not answer in time: nothing happened, trying again is right. Answered 503 with Retry-After. */
public final class Busy extends Refusal {
    public Busy() {
        super("busy", 503);
    }
}
