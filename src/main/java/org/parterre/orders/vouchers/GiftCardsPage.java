package org.parterre.orders.vouchers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The office's gift cards.
 *
 * @param made a card that was just made, or null; its code is shown this once
 * @param typed what the form said
 * @param refusal why it did not work, or null
 */
public record GiftCardsPage(
        List<GiftCards.GiftCard> cards, GiftCards.@Nullable Issued made, Typed typed, @Nullable String refusal) {
    /** What the form said. */
    public record Typed(String amount, String about) {
        static final Typed NOTHING = new Typed("", "");
    }
}
