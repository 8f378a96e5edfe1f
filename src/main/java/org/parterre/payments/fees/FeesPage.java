package org.parterre.payments.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.PaymentMethod;

/**
 * The fees of providers, for the office.
 *
 * @param methods the ways to pay that this house offers
 * @param typed what the form said, by its fields
 * @param refusal why it can't be kept, or null
 */
public record FeesPage(
        List<Fee> fees,
        List<PaymentMethod> methods,
        Map<String, String> typed,
        @Nullable String refusal,
        LocalDate today) {
    /** What stands in that field. */
    public String in(String field) {
        return typed.getOrDefault(field, "");
    }

    public String from() {
        return typed.getOrDefault("from", today.toString());
    }

    /** Whether that fee holds today: it has begun, and none of its method began after it. */
    public boolean holds(Fee fee) {
        return fees.stream()
                .filter(other ->
                        other.method().equals(fee.method()) && !other.from().isAfter(today))
                .findFirst()
                .filter(fee::equals)
                .isPresent();
    }
}
