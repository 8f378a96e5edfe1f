package org.parterre.programme.charges;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.platform.BadInput;
import org.parterre.programme.office.TypedMoney;

/** What the organiser typed, or a program sent, read. */
final class TypedCharges {
    /** € 25: more for an order is a mistake in typing. */
    private static final Money MOST = new Money(2_500);

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\\s*%?");
    private static final int ALL = 10_000;

    private TypedCharges() {}

    /** The charge of an order; nothing typed is none. @throws BadInput for what isn't an amount, or is over € 25 */
    static Money service(String typed) {
        if (typed.isBlank()) {
            return Money.ZERO;
        }
        return TypedMoney.read(typed)
                .filter(amount -> amount.compareTo(MOST) <= 0)
                .orElseThrow(() -> new BadInput("service_charge", "bad.service-charge"));
    }

    /** @throws BadInput for what isn't a percentage from 0 to 100 */
    static VatRate rate(String typed) {
        Matcher percent = PERCENT.matcher(typed.strip());
        if (percent.matches()) {
            String fraction = percent.group(2) == null ? "00" : (percent.group(2) + "0").substring(0, 2);
            int permyriad = Integer.parseInt(percent.group(1)) * 100 + Integer.parseInt(fraction);
            if (permyriad <= ALL) {
                return new VatRate(permyriad);
            }
        }
        throw new BadInput("percent", "bad.vat-percent");
    }

    /** @throws BadInput for what isn't a day as 2027-01-01 */
    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new BadInput("from", "bad.vat-from");
        }
    }
}
