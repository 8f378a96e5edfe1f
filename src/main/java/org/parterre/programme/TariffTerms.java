package org.parterre.programme;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.venue.Words;

/**
 * A tariff as buyers, the box office and the door read it.
 *
 * @param code short and stable: {@code normal}, {@code student} …; what the API calls the tariff
 * @param who who may use it, told to the buyer; empty where the name says all
 * @param proof what the door asks to see, empty for nothing
 * @param companion only for the place beside a wheelchair place that is in the same order
 * @param least of so many seats in one order at this tariff, or null for any number: a group
 * @param most of so many seats in one order at this tariff, or null for any number
 * @param staffOnly sold by the box office, not to the audience
 */
public record TariffTerms(
        String code,
        Words name,
        Words who,
        Words proof,
        boolean companion,
        @Nullable Integer least,
        @Nullable Integer most,
        boolean staffOnly) {
    /** As long as the columns are. */
    public static final int LONGEST_NAME = 80;

    public static final int LONGEST_WHO = 200;
    public static final int LONGEST_PROOF = 120;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");
    private static final int MOST_SEATS = 1000;

    /** @throws BadInput naming the part that can't be meant */
    public TariffTerms {
        if (!CODE.matcher(code).matches()) {
            throw new BadInput("code", "tariff.bad-code");
        }
        if (name.nl().isBlank() || name.en().isBlank()) {
            throw new BadInput("name", "tariff.no-name");
        }
        lines("name", name, LONGEST_NAME);
        lines("who", who, LONGEST_WHO);
        lines("proof", proof, LONGEST_PROOF);
        if (least != null && (least < 2 || least > MOST_SEATS)) {
            throw new BadInput("least", "tariff.bad-least");
        }
        if (most != null && (most < 1 || most > MOST_SEATS || (least != null && most < least))) {
            throw new BadInput("most", "tariff.bad-most");
        }
    }

    /** A tariff without conditions. */
    public TariffTerms(String code, Words name, Words proof, boolean companion) {
        this(code, name, new Words("", ""), proof, companion, null, null, false);
    }

    /** Anybody may buy a single seat at it, so that a zone with such a price can be sold. */
    public boolean ordinary() {
        return !companion && !staffOnly && least == null;
    }

    private static void lines(String field, Words words, int longest) {
        if (words.nl().length() > longest || words.en().length() > longest) {
            throw new BadInput(field, "tariff.too-long");
        }
        if ((words.nl() + words.en()).chars().anyMatch(Character::isISOControl)) {
            throw new BadInput(field, "tariff.not-a-line");
        }
    }
}
