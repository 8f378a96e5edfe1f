package org.parterre.money;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A percentage, in whole hundredths of a percent (850 is 8.5 %).
 *
 * @param permyriad 0 to 10,000
 */
public record Share(int permyriad) {
    public static final Share NONE = new Share(0);

    private static final int ALL = 10_000;
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\\s*%?");

    public Share {
        if (permyriad < 0 || permyriad > ALL) {
            throw new IllegalArgumentException("a share is 0 to 10,000 ten-thousandths: " + permyriad);
        }
    }

    /** As a person types it, {@code 8,5} or {@code 8.50}; nothing where that is no percentage up to 100. */
    public static Optional<Share> read(String typed) {
        Matcher digits = TYPED.matcher(typed.strip());
        if (!digits.matches()) {
            return Optional.empty();
        }
        String hundredths = digits.group(2) == null ? "" : digits.group(2);
        int permyriad = Integer.parseInt(digits.group(1)) * 100 + Integer.parseInt((hundredths + "00").substring(0, 2));
        return permyriad > ALL ? Optional.empty() : Optional.of(new Share(permyriad));
    }

    /** That share of an amount, rounded half up to the cent. */
    public Money of(Money amount) {
        long doubled = Math.multiplyExact(2L * permyriad, amount.cents());
        return new Money(Math.floorDiv(Math.addExact(doubled, ALL), 2L * ALL));
    }

    /** As programs write it: {@code 8.5}. */
    public String plain() {
        String whole = String.valueOf(permyriad / 100);
        int rest = permyriad % 100;
        return rest == 0 ? whole : whole + "." + (rest % 10 == 0 ? rest / 10 : (rest < 10 ? "0" : "") + rest);
    }
}
