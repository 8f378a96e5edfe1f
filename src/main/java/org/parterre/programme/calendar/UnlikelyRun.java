package org.parterre.programme.calendar;

import org.parterre.platform.BadInput;
import org.parterre.platform.Refusal;

/** A pattern that can't be meant: it ends before it begins, has no evening in it, or far too many. */
public final class UnlikelyRun extends Refusal {
    private final String field;
    private final String messageKey;

    /**
     * @param field the part of the pattern: first, last, sale or wheelchair_places
     * @param messageKey a whole sentence
     */
    public UnlikelyRun(String field, String messageKey) {
        super("unlikely-run", 422, new BadInput.Words(messageKey));
        this.field = field;
        this.messageKey = messageKey;
        fact("field", field);
    }

    /** Which part of the pattern it is about. */
    public String field() {
        return field;
    }

    /** The message that says why. */
    public String messageKey() {
        return messageKey;
    }
}
