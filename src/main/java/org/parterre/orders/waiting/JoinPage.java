package org.parterre.orders.waiting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Spoken;
import org.parterre.programme.Playbill;

/**
 * The page where a party joins the line.
 *
 * @param open false where the evening is not on sale: then there is nothing to wait for
 * @param troubles what is wrong with what was typed: the sentence by field
 * @param refusal why the party can't wait for that, or null
 * @param elsewhere the evening for which nobody needs to wait, or null
 */
public record JoinPage(
        Playbill bill,
        boolean open,
        WishForm wish,
        String name,
        String email,
        Map<String, String> troubles,
        @Nullable String refusal,
        @Nullable Long elsewhere,
        Spoken offerTime) {
    public boolean wrong() {
        return refusal != null || !troubles.isEmpty();
    }

    public boolean wrong(String field) {
        return troubles.containsKey(field);
    }

    public String trouble(String field) {
        return troubles.getOrDefault(field, "");
    }
}
