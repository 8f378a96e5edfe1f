package org.parterre.programme.office;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.programme.calendar.SaleRule;

/** Reads what the office's form counts from each evening, in place of a moment that is the same for all. */
final class TypedSale {
    static final String DAYS = "sale_days";
    static final String TIME = "sale_time";
    private static final String STOP = "sale_stop";
    private static final String WHEELCHAIR_HOURS = "wheelchair_hours";

    /** The fields. */
    static final List<String> COUNTED = List.of(DAYS, TIME, STOP, WHEELCHAIR_HOURS);

    private static final LocalTime OPENS = LocalTime.of(10, 0);
    private static final int LONGEST_DAYS = 730;

    private final TypedEvening typed;

    TypedSale(TypedEvening typed) {
        this.typed = typed;
    }

    /** When each sale begins and ends, as far as that can be read. */
    SaleRule rule() {
        @Nullable Integer days = number(DAYS, LONGEST_DAYS);
        @Nullable Integer minutes = number(STOP, LONGEST_DAYS * 24 * 60);
        @Nullable LocalTime at = typed.text(TIME).isEmpty() ? OPENS : typed.time(TIME);
        onlyOne(DAYS, "sale_from");
        onlyOne(STOP, "sale_until");
        return new SaleRule(
                typed.fixed("sale_from"),
                days == null || at == null ? null : new SaleRule.DaysBefore(days, at),
                typed.fixed("sale_until"),
                Duration.ofMinutes(minutes == null ? 0 : minutes));
    }

    /** How long before each start the wheelchair places are for everybody, or null where that is not filled in. */
    @Nullable
    Duration wheelchairsBefore() {
        @Nullable Integer hours = number(WHEELCHAIR_HOURS, LONGEST_DAYS * 24);
        onlyOne(WHEELCHAIR_HOURS, TypedEvening.WHEELCHAIRS);
        return hours == null ? null : Duration.ofHours(hours);
    }

    private void onlyOne(String counted, String fixed) {
        if (!typed.text(counted).isEmpty() && !typed.text(fixed).isEmpty()) {
            typed.problems().putIfAbsent(counted, "office.one-of-two");
        }
    }

    private @Nullable Integer number(String field, int most) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) <= most) {
            return Integer.valueOf(text);
        }
        typed.problems().put(field, "office.bad-number");
        return null;
    }
}
