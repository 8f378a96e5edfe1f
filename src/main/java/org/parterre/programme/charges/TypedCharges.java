package org.parterre.programme.charges;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.parterre.money.Money;
import org.parterre.money.Share;
import org.parterre.money.TypedMoney;
import org.parterre.money.VatRate;
import org.parterre.platform.BadInput;

/** What the organiser typed, or a program sent, read. */
final class TypedCharges {
    /** € 25: more for an order is a mistake in typing. */
    private static final Money MOST = new Money(2_500);

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
        return Share.read(typed)
                .map(share -> new VatRate(share.permyriad()))
                .orElseThrow(() -> new BadInput("percent", "bad.vat-percent"));
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
