package org.parterre.money;

import java.util.Locale;

/**
 * An amount in euro cents, never a fraction of one.
 *
 * @param cents the amount; negative for money that goes back
 */
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** The amount as the contract writes it: {@code 27.50}. */
    public String plain() {
        long abs = Math.abs(cents);
        return (cents < 0 ? "-" : "") + abs / 100 + "." + (abs % 100 < 10 ? "0" : "") + abs % 100;
    }

    /** The amount as a person in that language reads it: {@code € 27,50} or {@code €27.50}. */
    public String spoken(Locale language) {
        return "nl".equals(language.getLanguage()) ? "€\u00a0" + plain().replace('.', ',') : "€" + plain();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
