package org.parterre.till;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.payments.PaymentMethod;

/** One person's count of the till, from opening to closing. Once closed it never changes. */
@Entity
@Table(name = "till_shift")
public class Shift {
    /** What was sold before there were shifts: one that nobody opened and nobody counted. */
    private static final long BEFORE_THERE_WERE_SHIFTS = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    private String member;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "float_cents")
    private long floatCents;

    @Column(name = "open_for")
    private @Nullable String openFor;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "cash_cents")
    private @Nullable Long cashCents;

    @Column(name = "card_cents")
    private @Nullable Long cardCents;

    @Column(name = "invoice_cents")
    private @Nullable Long invoiceCents;

    @Column(name = "counted_cents")
    private @Nullable Long countedCents;

    @Column(name = "terminal_cents")
    private @Nullable Long terminalCents;

    private String note = "";

    @Version
    private int version;

    protected Shift() {}

    /**
     * @param member as the audit trail names people
     * @param startingFloat the change that is in the drawer
     */
    Shift(String member, Money startingFloat, Instant now) {
        this.member = member;
        this.openFor = member;
        this.floatCents = startingFloat.cents();
        this.openedAt = now;
    }

    /** Says again how much change was in the drawer at the beginning. @throws ShiftClosed */
    void startsWith(Money startingFloat) {
        requireOpen();
        floatCents = startingFloat.cents();
    }

    /**
     * Ends it, and keeps what the payments say beside what was counted.
     *
     * @throws ShiftClosed where it was closed before
     * @throws DifferenceUnexplained where the two differ and there is no note
     */
    void close(Takings takings, CashCount count, String by, Instant now) {
        requireOpen();
        Money inDrawer = count.inDrawer().minus(expectedInDrawer(takings));
        Money atTerminal = count.terminal().minus(takings.net(PaymentMethod.TERMINAL));
        if (count.note().isEmpty() && (inDrawer.cents() != 0 || atTerminal.cents() != 0)) {
            throw new DifferenceUnexplained(inDrawer, atTerminal);
        }
        openFor = null;
        closedAt = takings.notBefore(now);
        closedBy = by;
        cashCents = takings.net(PaymentMethod.CASH).cents();
        cardCents = takings.net(PaymentMethod.TERMINAL).cents();
        invoiceCents = takings.net(PaymentMethod.INVOICE).cents();
        countedCents = count.inDrawer().cents();
        terminalCents = count.terminal().cents();
        note = count.note();
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new ShiftClosed();
        }
    }

    /** What should lie in the drawer now. */
    Money expectedInDrawer(Takings takings) {
        return startingFloat().plus(takings.net(PaymentMethod.CASH));
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** True for the one that stands for all that was sold before there were shifts. */
    public boolean isBeforeShifts() {
        return id == BEFORE_THERE_WERE_SHIFTS;
    }

    public long id() {
        return id;
    }

    public String member() {
        return member;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Money startingFloat() {
        return new Money(floatCents);
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String closedBy() {
        return closedBy;
    }

    /** What was in the drawer when it was closed; null while it is open. */
    public @Nullable Money counted() {
        return money(countedCents);
    }

    /** What the card terminal said of itself then; null while it is open. */
    public @Nullable Money terminal() {
        return money(terminalCents);
    }

    /** What was more in the drawer than expected, negative for less; null while it is open. */
    public @Nullable Money difference() {
        return countedCents == null || cashCents == null ? null : new Money(countedCents - floatCents - cashCents);
    }

    /** What the terminal said more than was sold by it, negative for less; null while it is open. */
    public @Nullable Money terminalDifference() {
        return terminalCents == null || cardCents == null ? null : new Money(terminalCents - cardCents);
    }

    /** Why there is a difference, in the words of whoever closed it. */
    public String note() {
        return note;
    }

    private static @Nullable Money money(@Nullable Long cents) {
        return cents == null ? null : new Money(cents);
    }
}
