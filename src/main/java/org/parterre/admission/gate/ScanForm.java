package org.parterre.admission.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Direction;
import org.parterre.admission.Scan;
import org.parterre.admission.Verdict;
import org.parterre.platform.BadInput;
import org.parterre.platform.Era;

/** A scan as devices send it. Either the code or the ticket that was found by name; {@code at} may be left out. */
public record ScanForm(
        @Nullable String id,
        @Nullable String code,
        @Nullable Long ticket,
        @Nullable Long performance,
        @Nullable String direction,
        @Nullable String gate,
        @Nullable OffsetDateTime at,
        @Nullable String decided,
        @Nullable String reason,
        @Nullable String undoes) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int LONGEST_GATE = 60;
    private static final int LONGEST_REASON = 200;

    /** @throws BadInput naming the field that can't be meant */
    public Scan scan(Clock clock) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new BadInput("id", "input.scan-id");
        }
        if (performance == null) {
            throw new BadInput("performance", "input.scan-performance");
        }
        if (undoes != null && !ID.matcher(undoes).matches()) {
            throw new BadInput("undoes", "input.scan-id");
        }
        if (undoes == null && ticket == null && (code == null || code.isBlank())) {
            throw new BadInput("code", "input.scan-code");
        }
        return new Scan(
                id,
                code,
                ticket,
                performance,
                towards(),
                gateName(gate),
                at == null ? clock.instant() : when(at),
                itsOwn(),
                line(reason, LONGEST_REASON),
                undoes);
    }

    private static Instant when(OffsetDateTime at) {
        Instant moment = at.toInstant();
        if (!Era.has(moment)) {
            throw new BadInput("at", "input.moment");
        }
        return moment;
    }

    private Direction towards() {
        String wanted = direction == null ? Direction.IN.name() : direction.toUpperCase(Locale.ROOT);
        for (Direction one : Direction.values()) {
            if (one.name().equals(wanted)) {
                return one;
            }
        }
        throw new BadInput("direction", "input.scan-direction");
    }

    private @Nullable Verdict itsOwn() {
        if (decided == null) {
            return null;
        }
        for (Verdict one : Verdict.values()) {
            if (one.name().equals(decided)) {
                return one;
            }
        }
        throw new BadInput("decided", "input.scan-decided");
    }

    /** A gate's name as it is kept: one line, not longer than fits. */
    public static String gateName(@Nullable String gate) {
        String name = line(gate, LONGEST_GATE);
        return name == null ? "" : name;
    }

    /** Typed text in one line, not longer than fits; null for nothing. */
    private static @Nullable String line(@Nullable String typed, int longest) {
        String text =
                typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1));
    }
}
