package org.parterre.admission;

/** What the door says to one scan. A verdict is a fact: it is stored and shown, not thrown. */
public enum Verdict {
    ADMIT,
    ALREADY_INSIDE,
    REPLACED,
    CANCELLED,
    NOT_PAID,
    OTHER_PERFORMANCE,
    TOO_EARLY,
    UNKNOWN,
    FORGED,
    /** A scan on the way out, of somebody who was inside. */
    LEFT,
    /** A scan on the way out, of somebody who wasn't. */
    NOT_INSIDE,
    /** A supervisor let somebody in all the same, and said why. */
    OVERRULED,
    /** The device took back what it had scanned a moment before. */
    UNDONE,
    /** That was longer ago, by another device, or nothing that can be taken back. */
    TOO_LATE_TO_UNDO;

    /** True where the person may walk on. */
    public boolean good() {
        return this == ADMIT || this == LEFT || this == OVERRULED;
    }
}
