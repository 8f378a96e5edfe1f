package org.parterre.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Retried;

/** What can be done with a shift: open it, say what it began with, count and close it. */
@ApplicationScoped
public class Till {
    @Inject
    Shifts shifts;

    @Inject
    TakingsBook takings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Opens a shift of their own.
     *
     * @param startingFloat the change in the drawer
     * @return its number
     * @throws ShiftOpen where they have one
     */
    @Retried
    @Transactional
    public long open(Keeper keeper, Money startingFloat) {
        Long open = shifts.openOf(keeper.name());
        if (open != null) {
            throw new ShiftOpen(open);
        }
        return shifts.open(keeper.name(), startingFloat, audit.who()).id();
    }

    /** Says again how much change there was: the first sale opened the shift, or somebody counted wrong. @throws ShiftClosed · @throws NotFound */
    @Retried
    @Transactional
    public void startsWith(long id, Keeper keeper, Money startingFloat) {
        Shift shift = shifts.locked(id, keeper);
        shift.startsWith(startingFloat);
        audit.record("shift-float", Shifts.subject(shift), startingFloat.plain());
    }

    /**
     * Closes a shift with what was counted. Money that comes later is of the next one.
     *
     * @throws ShiftClosed · @throws DifferenceUnexplained · @throws NotFound also where it isn't theirs to close
     */
    @Retried
    @Transactional
    public void close(long id, Keeper keeper, CashCount count) {
        Shift shift = shifts.locked(id, keeper);
        ShiftSheet sheet = new ShiftSheet(shift, takings.of(id));
        shift.close(sheet.takings(), count, keeper.name(), clock.instant());
        audit.record(
                "shift-closed",
                Shifts.subject(shift),
                shift.member() + " " + count.inDrawer().plain() + " of "
                        + sheet.expectedInDrawer().plain() + ", terminal "
                        + count.terminal().plain() + " of "
                        + sheet.expectedAtTerminal().plain());
    }
}
