package org.parterre.platform.persistence;

/** Somebody else did the same thing at the same moment and won: trying the whole transaction again shows what they did. */
public class Raced extends RuntimeException {
    public Raced() {
        super("lost a race that trying again resolves", null, false, false);
    }
}
