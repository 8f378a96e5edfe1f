package org.parterre.payments.fees;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.Share;
import org.parterre.payments.PaymentMethod;
import org.parterre.platform.BadInput;
import org.parterre.platform.HouseClock;

/**
 * What a provider asks for each payment.
 *
 * @param method the code of the way to pay
 * @param from the first day on which it holds, by the office's clock
 * @param fixed for each payment, whatever it is
 * @param share of the payment
 */
public record Fee(String method, LocalDate from, Money fixed, Share share) {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 9999;
    private static final Pattern AMOUNT = Pattern.compile("(?:€\\s*)?([0-9]{1,3})(?:[.,]([0-9]{2}))?");

    /** As it is typed or sent. @throws BadInput naming the part that can't be read */
    static Fee of(@Nullable String method, @Nullable String from, @Nullable String fixed, @Nullable String percent) {
        return new Fee(method(method), day(from), amount(text(fixed)), share(text(percent)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace('\u00a0', ' ').strip();
    }

    static String method(@Nullable String typed) {
        return Arrays.stream(PaymentMethod.values())
                .map(PaymentMethod::code)
                .filter(code -> code.equals(typed))
                .findFirst()
                .orElseThrow(() -> new BadInput("method", "fees.bad.method"));
    }

    static LocalDate day(@Nullable String typed) {
        try {
            LocalDate day = LocalDate.parse(text(typed));
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new BadInput("from", "fees.bad.from");
    }

    private static Money amount(String typed) {
        Matcher amount = AMOUNT.matcher(typed.isEmpty() ? "0" : typed);
        if (!amount.matches()) {
            throw new BadInput("fixed", "fees.bad.fixed");
        }
        return new Money(Long.parseLong(amount.group(1)) * 100
                + (amount.group(2) == null ? 0 : Long.parseLong(amount.group(2))));
    }

    private static Share share(String typed) {
        return typed.isEmpty()
                ? Share.NONE
                : Share.read(typed).orElseThrow(() -> new BadInput("percent", "fees.bad.percent"));
    }

    /** When it begins to hold. */
    public Instant begins() {
        return from.atStartOfDay(HouseClock.OFFICE).toInstant();
    }
}
