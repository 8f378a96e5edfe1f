package org.parterre.money;

import java.util.Locale;

/**
 * A share of value added tax, in ten-thousandths (900 is 9 %). Prices include it.
 *
 * @param permyriad the rate, 0 to 10,000
 */
public record VatRate(int permyriad) {
    public VatRate {
        if (permyriad < 0 || permyriad > 10_000) {
            throw new IllegalArgumentException("a VAT rate is 0 to 10,000 ten-thousandths: " + permyriad);
        }
    }

    /** The tax inside a price that includes it, rounded half up to the cent. */
    public Money within(Money price) {
        long numerator = Math.multiplyExact(price.cents(), (long) permyriad);
        long denominator = 10_000L + permyriad;
        return new Money(Math.floorDiv(2 * numerator + denominator, 2 * denominator));
    }

    public Share share() {
        return new Share(permyriad);
    }

    /** The rate as the contract writes it: {@code 9} or {@code 9.5}. */
    public String percent() {
        return share().plain();
    }

    /** The same in that language: {@code 9,5} or {@code 9.5}. */
    public String spoken(Locale language) {
        return "nl".equals(language.getLanguage()) ? percent().replace('.', ',') : percent();
    }
}
