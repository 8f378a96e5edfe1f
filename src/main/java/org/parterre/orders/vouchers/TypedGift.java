package org.parterre.orders.vouchers;

import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.TypedMoney;
import org.parterre.platform.BadInput;

/** A gift card as the organiser types it, or a program sends it. */
record TypedGift(Money amount, String about) {
    private static final int LONGEST_ABOUT = 200;
    private static final Money MOST = new Money(100_000);

    /** @throws BadInput naming the part that is silly */
    static TypedGift of(@Nullable String amount, @Nullable String about) {
        Money money = TypedMoney.read(amount == null ? "" : amount).orElse(Money.ZERO);
        if (money.cents() < 1 || money.compareTo(MOST) > 0) {
            throw new BadInput("amount", "bad.gift-amount");
        }
        return new TypedGift(money, about(about));
    }

    /** @throws BadInput where it is too long */
    static String about(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST_ABOUT) {
            throw new BadInput("about", "bad.about");
        }
        return text;
    }
}
