package org.parterre.seats;

import java.util.List;
import org.parterre.platform.BadInput;
import org.parterre.platform.Refusal;
import org.parterre.seats.choice.LoneSeats;
import org.parterre.venue.Plan;

/** A house rule stands in the way of this choice of seats; the sentence says which and why. */
public final class AgainstTheRule extends Refusal {
    /** @param rule the rule's name; its sentence is the message {@code rule.<name>} */
    AgainstTheRule(String rule, Object word) {
        this(rule, word, word);
    }

    /** @param detail for programs: what the rule is about, such as a seat's identity */
    AgainstTheRule(String rule, Object detail, Object... words) {
        this(rule, rule, detail, words);
    }

    private AgainstTheRule(String rule, String sentence, Object detail, Object[] words) {
        super("house-rule", 422, new BadInput.Words("rule." + sentence, words));
        fact("rule", rule);
        fact("detail", String.valueOf(detail)); // RFC 9457: a text
    }

    /** Names the chair that would be left alone, and seats that leave none. */
    static AgainstTheRule loneSeat(Plan plan, LoneSeats.Left left) {
        AgainstTheRule objection = new AgainstTheRule(
                "no-lone-seat", left.aStepAside() ? "no-lone-seat-step" : "no-lone-seat", left.alone(), new Object[] {
                    new Spot(plan, List.of(left.alone())), new Spot(plan, left.instead())
                });
        objection.fact("instead", left.instead());
        return objection;
    }
}
