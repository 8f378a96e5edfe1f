package org.parterre.till;

import org.parterre.money.Money;
import org.parterre.payments.PaymentMethod;

/** A shift with what its payments say. */
public record ShiftSheet(Shift shift, Takings takings) {
    /** What should be in the drawer. */
    public Money expectedInDrawer() {
        return shift.expectedInDrawer(takings);
    }

    /** What the card terminal should say. */
    public Money expectedAtTerminal() {
        return takings.net(PaymentMethod.TERMINAL);
    }
}
