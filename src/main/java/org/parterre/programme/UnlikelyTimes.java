package org.parterre.programme;

import org.parterre.platform.BadInput;
import org.parterre.platform.Refusal;

/** Times that can't be meant: doors after the start, a sale that ends before it begins. */
public final class UnlikelyTimes extends Refusal {
    UnlikelyTimes(String messageKey) {
        super("unlikely-times", 422, new BadInput.Words(messageKey));
    }
}
