package org.parterre.money;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as a person types it: {@code 27,50}, {@code 27.50}, {@code 27} or {@code € 27,-}. */
public final class TypedMoney {
    private static final Pattern AMOUNT = Pattern.compile("(?:€\\s*)?([0-9]{1,5})(?:[.,]([0-9]{2}|-))?");

    private TypedMoney() {}

    /** The amount, up to € 99,999.99, or nothing where it can't be read without guessing ({@code 1.000}). */
    public static Optional<Money> read(String typed) {
        Matcher amount = AMOUNT.matcher(typed.replace('\u00a0', ' ').strip());
        if (!amount.matches()) {
            return Optional.empty();
        }
        String cents = amount.group(2);
        return Optional.of(new Money(Long.parseLong(amount.group(1)) * 100
                + (cents == null || cents.equals("-") ? 0 : Long.parseLong(cents))));
    }
}
