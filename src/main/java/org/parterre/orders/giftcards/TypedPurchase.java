package org.parterre.orders.giftcards;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.TypedMoney;
import org.parterre.orders.Buyer;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;

/**
 * A wish for a gift card as somebody typed it.
 *
 * @param amount one of those that are offered, {@link #OWN}, or empty
 * @param own an amount of one's own, or empty
 * @param method empty where none was chosen
 */
public record TypedPurchase(
        String amount, String own, String name, String email, String forName, String message, String method) {
    static final String OWN = "own";
    static final TypedPurchase NOTHING = new TypedPurchase("", "", "", "", "", "", "");

    private static final int LONGEST = 200;

    static TypedPurchase of(MultivaluedMap<String, String> form) {
        return new TypedPurchase(
                first(form, "amount"),
                first(form, "own"),
                first(form, "name"),
                first(form, "email"),
                first(form, "for_name"),
                first(form, "message"),
                first(form, "method"));
    }

    private static String first(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }

    /** What is wrong, as message keys by field, in the order of the form. */
    Map<String, String> troubles() {
        Map<String, String> troubles = new LinkedHashMap<>();
        String amountTrouble = amountTrouble();
        if (amountTrouble != null) {
            troubles.put("amount", amountTrouble);
        }
        if (Buyer.tidy(forName).length() > LONGEST) {
            troubles.put("for_name", "bad.gift-for");
        }
        if (said().length() > LONGEST) {
            troubles.put("message", "bad.gift-message");
        }
        troubles.putAll(Buyer.troubles(name, email));
        return troubles;
    }

    private @Nullable String amountTrouble() {
        boolean offered = !amount.isEmpty() && !OWN.equals(amount);
        if (offered && !own.isBlank()) {
            return "bad.gift-both";
        }
        if (!offered && own.isBlank()) {
            return "bad.gift-none";
        }
        Money money = money();
        return money.compareTo(Gift.LEAST) < 0 || money.compareTo(Gift.MOST) > 0 ? "bad.gift-sold-amount" : null;
    }

    private Money money() {
        return TypedMoney.read(own.isBlank() ? amount : own).orElse(Money.ZERO);
    }

    /** The message line by line, without what is no text. */
    private String said() {
        return message.lines().map(Buyer::tidy).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** @throws BadInput naming the first part that is missing or silly */
    GiftWish wish(Language language, @Nullable String key) {
        for (Map.Entry<String, String> trouble : troubles().entrySet()) {
            throw new BadInput(trouble.getKey(), trouble.getValue());
        }
        return new GiftWish(
                new Gift(money(), Buyer.tidy(forName), said()),
                Buyer.of(name, email, language),
                method.isEmpty() ? null : method,
                key);
    }
}
