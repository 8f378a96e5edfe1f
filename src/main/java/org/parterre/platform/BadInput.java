package org.parterre.platform;

/** Something in the request can't be read or is not allowed there. */
public final class BadInput extends Refusal {
    /**
     * @param field which part of the request
     * @param messageKey why, as a message key without words
     */
    public BadInput(String field, String messageKey) {
        super("bad-input", 400, new Words(messageKey));
        fact("field", field);
    }

    /** A word of a sentence that is itself a message key, to be said in the reader's language. */
    public record Words(String key) {}
}
