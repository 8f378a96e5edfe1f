package org.parterre.money;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/**
 * An amount in euro cents, never a fraction of one.
 *
 * @param cents the amount; negative for money that goes back
 */
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** The amounts of all of them together. */
    public static <T> Money sum(Collection<T> all, Function<? super T, Money> amount) {
        return all.stream().map(amount).reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    /**
     * So many hundredths of an amount that isn't negative, rounded half up to the cent: the rounding of the house for every share.
     *
     * @param percent 0 to 100
     */
    public Money percent(int percent) {
        if (cents < 0 || percent < 0 || percent > 100) {
            throw new IllegalArgumentException(percent + " % of " + plain());
        }
        return new Money((Math.multiplyExact(cents, (long) percent) + 50) / 100);
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
