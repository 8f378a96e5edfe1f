package org.parterre.till;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;

/**
 * A shift as the contract shows it. What was counted is there once it is closed.
 *
 * @param expected what should be in the drawer
 * @param terminalExpected what the card terminal should say
 * @param difference what was more in the drawer than expected, negative for less
 */
public record ShiftView(
        String id,
        String member,
        OffsetDateTime openedAt,
        @JsonbProperty("float") Money startingFloat,
        List<WayView> ways,
        Money expected,
        Money terminalExpected,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy,
        @Nullable Money counted,
        @Nullable Money difference,
        @Nullable Money terminal,
        @Nullable Money terminalDifference,
        @Nullable String note) {
    /** What moved one way. @param method cash, terminal or invoice · @param sales how many payments */
    public record WayView(String method, long sales, Money taken, Money handedBack) {
        static WayView of(Takings.Line line) {
            return new WayView(line.method().code(), line.sales(), line.taken(), line.back());
        }
    }

    static ShiftView of(ShiftSheet sheet) {
        Shift shift = sheet.shift();
        Instant closed = shift.closedAt();
        return new ShiftView(
                Long.toString(shift.id()),
                shift.member(),
                shift.openedAt().atOffset(ZoneOffset.UTC),
                shift.startingFloat(),
                sheet.takings().lines().stream().map(WayView::of).toList(),
                sheet.expectedInDrawer(),
                sheet.expectedAtTerminal(),
                closed == null ? null : closed.atOffset(ZoneOffset.UTC),
                shift.closedBy(),
                shift.counted(),
                shift.difference(),
                shift.terminal(),
                shift.terminalDifference(),
                closed == null ? null : shift.note());
    }
}
