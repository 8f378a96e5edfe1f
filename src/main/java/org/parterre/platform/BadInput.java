package org.parterre.platform;

import java.util.List;

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

    /** A part of a sentence that is itself a message, to be said in the reader's language; {@code with} fills its {0}, {1} … */
    public record Words(String key, List<Object> with) {
        public Words(String key, Object... with) {
            this(key, List.of(with));
        }
    }
}
