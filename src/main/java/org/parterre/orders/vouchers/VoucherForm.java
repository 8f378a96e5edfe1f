package org.parterre.orders.vouchers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.HouseClock;

/** The office's form for a voucher. */
final class VoucherForm {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private VoucherForm() {}

    /** What it says; a voucher holds through its last day. @throws BadInput where a day or a production is none */
    static TypedVoucher read(Map<String, String> form) {
        return new TypedVoucher(
                text(form, "kind"),
                text(form, "amount"),
                text(form, "percent"),
                text(form, "code"),
                text(form, "count"),
                text(form, "uses"),
                text(form, "per_buyer"),
                text(form, "zones"),
                text(form, "tariffs"),
                text(form, "about"),
                production(text(form, "production")),
                day("from", text(form, "from"), 0),
                day("until", text(form, "until"), 1));
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    static @Nullable Long production(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!ID.matcher(typed).matches()) {
            throw new BadInput("production", "programme.unknown");
        }
        return Long.valueOf(typed);
    }

    private static @Nullable Instant day(String field, String typed, int daysLater) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed)
                    .plusDays(daysLater)
                    .atStartOfDay(HouseClock.OFFICE)
                    .toInstant();
        } catch (DateTimeException noDay) {
            throw new BadInput(field, "input.moment");
        }
    }
}
