package org.parterre.platform;

/** What somebody wants to change, or chose from, is not what they looked at any more (RFC 9110 §13.1.1). They look again. */
public final class StaleVersion extends Refusal {
    /** Somebody else changed it. */
    public StaleVersion() {
        this("stale.changed");
    }

    /** @param messageKey what has changed and where to look, as a message key without words */
    public StaleVersion(String messageKey) {
        super("stale-version", 412, new BadInput.Words(messageKey));
    }
}
