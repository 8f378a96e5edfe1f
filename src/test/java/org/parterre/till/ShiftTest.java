package org.parterre.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.payments.PaymentMethod;

class ShiftTest {
    private static final Instant EVENING = Instant.parse("2026-12-11T18:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-12-11T22:00:00Z");

    private final Shift shift = new Shift("boxoffice", new Money(10000), EVENING);

    /** 82.50 in cash of which 27.50 went back, 55.00 at the terminal, an invoice of 110.00. */
    private static Takings takings(@Nullable Instant last) {
        return new Takings(
                List.of(
                        new Takings.Line(PaymentMethod.CASH, 2, new Money(8250), new Money(2750)),
                        new Takings.Line(PaymentMethod.TERMINAL, 1, new Money(5500), Money.ZERO),
                        new Takings.Line(PaymentMethod.INVOICE, 1, new Money(11000), Money.ZERO)),
                last);
    }

    private static CashCount counted(long cash, long terminal, String note) {
        return new CashCount(new Money(cash), new Money(terminal), note);
    }

    @Test
    void aCountThatIsRightNeedsNoNote() {
        shift.close(takings(EVENING), counted(15500, 5500, ""), "boxoffice", NIGHT);
        assertThat(shift.isOpen()).isFalse();
        assertThat(shift.closedAt()).isEqualTo(NIGHT);
        assertThat(shift.difference()).isEqualTo(Money.ZERO);
        assertThat(shift.terminalDifference()).isEqualTo(Money.ZERO);
    }

    @Test
    void aDifferenceNeedsANoteWhereverItIs() {
        assertThatExceptionOfType(DifferenceUnexplained.class)
                .isThrownBy(() -> shift.close(takings(null), counted(15000, 5500, ""), "boxoffice", NIGHT))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("difference", "-5.00")
                        .containsEntry("terminal_difference", "0.00"));
        assertThatExceptionOfType(DifferenceUnexplained.class)
                .isThrownBy(() -> shift.close(takings(null), counted(15500, 6000, ""), "boxoffice", NIGHT));
        assertThat(shift.isOpen()).isTrue();
        shift.close(takings(null), counted(15000, 6000, "Een kaart contant geboekt"), "organiser", NIGHT);
        assertThat(shift.difference()).isEqualTo(new Money(-500));
        assertThat(shift.terminalDifference()).isEqualTo(new Money(500));
        assertThat(shift.closedBy()).isEqualTo("organiser");
    }

    @Test
    void whatIsClosedNeverChanges() {
        shift.startsWith(new Money(9000));
        shift.close(takings(null), counted(14500, 5500, ""), "boxoffice", NIGHT);
        assertThatThrownBy(() -> shift.close(takings(null), counted(0, 0, "anders"), "boxoffice", NIGHT))
                .isInstanceOf(ShiftClosed.class);
        assertThatThrownBy(() -> shift.startsWith(Money.ZERO)).isInstanceOf(ShiftClosed.class);
        assertThat(shift.counted()).isEqualTo(new Money(14500));
        assertThat(shift.startingFloat()).isEqualTo(new Money(9000));
    }

    /** Another node's clock may be a little ahead. */
    @Test
    void nothingHappensInAShiftAfterItsEnd() {
        Instant later = NIGHT.plusMillis(40);
        shift.close(takings(later), counted(15500, 5500, ""), "boxoffice", NIGHT);
        assertThat(shift.closedAt()).isEqualTo(later);
    }
}
