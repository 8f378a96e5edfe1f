package org.parterre.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.house.Store;

/**
 * One number of the report.
 *
 * @param id what {@code -Dbench.only} calls its measurement
 * @param says what was measured, as a sentence
 * @param value the ratio, or what else {@code target} speaks of; null where it is only told
 * @param subject how fast the house was · @param limit how fast its limit was
 * @param facts what else there is to know, by name
 * @param trouble why it could not be measured, or null
 */
record Figure(
        String id,
        Store store,
        String says,
        @Nullable Double value,
        @Nullable Target target,
        @Nullable Rate subject,
        @Nullable Rate limit,
        Map<String, String> facts,
        @Nullable String trouble) {

    static Figure ratio(String id, Store store, String says, Rounds rounds, Target target) {
        return new Figure(
                id,
                store,
                says,
                rounds.ratio(),
                target,
                rounds.subjectRate(),
                rounds.limitRate(),
                new LinkedHashMap<>(),
                null);
    }

    static Figure told(String id, Store store, String says, @Nullable Rate subject) {
        return new Figure(id, store, says, null, null, subject, null, new LinkedHashMap<>(), null);
    }

    static Figure measured(
            String id,
            Store store,
            String says,
            double value,
            Target target,
            @Nullable Rate subject,
            @Nullable Rate limit) {
        return new Figure(id, store, says, value, target, subject, limit, new LinkedHashMap<>(), null);
    }

    static Figure failed(String id, Store store, Exception why) {
        return new Figure(
                id, store, "could not be measured", null, null, null, null, new LinkedHashMap<>(), String.valueOf(why));
    }

    /** The same, knowing one thing more. */
    Figure with(String name, String fact) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Figure(id, store, says, value, target, subject, limit, more, trouble);
    }

    /** Whether the target was reached; null where there is none, false where it could not be measured. */
    @Nullable
    Boolean met() {
        if (trouble != null) {
            return false;
        }
        return target == null ? null : target.metBy(Objects.requireNonNull(value));
    }

    /** As people write numbers: three digits that count, thousands apart. */
    static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%,.1f" : size >= 0.1 || size == 0 ? "%.2f" : "%.4f";
        return String.format(Locale.ENGLISH, form, value);
    }
}
