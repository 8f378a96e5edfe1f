package org.parterre.admission.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Direction;
import org.parterre.admission.Scan;
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
        @Nullable OffsetDateTime at) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int LONGEST_GATE = 60;

    /** @throws BadInput naming the field that can't be meant */
    Scan scan(Clock clock) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new BadInput("id", "input.scan-id");
        }
        if (performance == null) {
            throw new BadInput("performance", "input.scan-performance");
        }
        if (ticket == null && (code == null || code.isBlank())) {
            throw new BadInput("code", "input.scan-code");
        }
        return new Scan(
                id, code, ticket, performance, towards(), gateName(gate), at == null ? clock.instant() : when(at));
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

    /** A gate's name as it is kept: one line, not longer than fits. */
    static String gateName(@Nullable String gate) {
        String name =
                gate == null ? "" : gate.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return name.length() <= LONGEST_GATE
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_GATE) - 1));
    }
}
