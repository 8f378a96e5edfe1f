package org.parterre.orders.giftcards;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.payments.PaymentMethod;

/**
 * Where somebody buys a gift card.
 *
 * @param typed what the form said
 * @param troubles what is wrong with it: the sentence by field
 * @param refusal why it was refused as a whole, or null
 * @param methods how it may be paid, the usual way first; none where gift cards are not sold
 */
public record GiftSalePage(
        TypedPurchase typed, Map<String, String> troubles, @Nullable String refusal, List<PaymentMethod> methods) {
    /** What people usually give. */
    private static final List<Money> USUAL =
            List.of(new Money(25_00), new Money(50_00), new Money(75_00), new Money(100_00));

    public boolean open() {
        return !methods.isEmpty();
    }

    public List<Money> usual() {
        return USUAL;
    }

    public Money least() {
        return Gift.LEAST;
    }

    public Money most() {
        return Gift.MOST;
    }

    public boolean chosen(Money amount) {
        return amount.plain().equals(typed.amount());
    }

    /** Whether an amount of one's own is marked. */
    public boolean own() {
        return TypedPurchase.OWN.equals(typed.amount())
                || (typed.amount().isEmpty() && !typed.own().isBlank());
    }

    /** Whether that way to pay is marked: the one that was chosen, and otherwise the usual one. */
    public boolean marked(PaymentMethod method) {
        boolean known = methods.stream().anyMatch(one -> one.code().equals(typed.method()));
        return known ? method.code().equals(typed.method()) : method == methods.get(0);
    }

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
