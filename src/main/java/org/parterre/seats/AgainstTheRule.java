package org.parterre.seats;

import org.parterre.platform.BadInput;
import org.parterre.platform.Refusal;

/** A house rule stands in the way of this choice of seats; the sentence says which and why. */
public final class AgainstTheRule extends Refusal {
    /** @param rule the rule's name; its sentence is the message {@code rule.<name>} */
    AgainstTheRule(String rule, Object word) {
        super("house-rule", 422, new BadInput.Words("rule." + rule), word);
        fact("rule", rule);
        fact("detail", String.valueOf(word)); // RFC 9457: a text
    }
}
