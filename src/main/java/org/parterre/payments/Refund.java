package org.parterre.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;

/** Money that goes back on a payment. Decided once and never taken back; only how far it has come changes. */
@Entity
public class Refund {
    /** How far it has come. FAILED money is still owed: the office sees to it. */
    public enum Status {
        DUE,
        SENT,
        DONE,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "payment_id")
    private String payment;

    private long cents;
    private String reason;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DUE;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    private int attempts;
    private int looks;
    private int again;

    @Column(name = "gateway_refund")
    private @Nullable String gatewayRefund;

    private @Nullable String failure;

    protected Refund() {}

    /** @param dueAt when it is to be sent; null where somebody hands the money over */
    Refund(String payment, Money amount, String reason, Instant now, @Nullable Instant dueAt) {
        this.payment = payment;
        this.cents = amount.cents();
        this.reason = reason;
        this.madeAt = now;
        this.dueAt = dueAt;
    }

    public long id() {
        return id;
    }

    public String payment() {
        return payment;
    }

    public Money amount() {
        return new Money(cents);
    }

    /** A word for programs: {@code too-late}, {@code paid-twice} … */
    public String reason() {
        return reason;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Status status() {
        return status;
    }

    /** True where somebody may hand the money over: nothing brings it back by itself, or nothing could. */
    public boolean handable() {
        return status == Status.FAILED || (status == Status.DUE && dueAt == null);
    }

    /** When the house takes it up again; null for never by itself. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** How often it was about to be sent. */
    public int attempts() {
        return attempts;
    }

    /** How often it was asked about since it was sent. */
    public int looks() {
        return looks;
    }

    /** True where the gateway may have it: a try was begun, and perhaps nobody heard how it ended. */
    public boolean mayBeThere() {
        return attempts > 0;
    }

    /** The same for every try, so that a gateway does it once; another after the office said that it is to be tried again. */
    public String key() {
        return "parterre-refund-" + id + (again == 0 ? "" : "-" + again);
    }

    /** What the gateway calls it; null while it has none. */
    public @Nullable String gatewayRefund() {
        return gatewayRefund;
    }

    /** Why the last try went wrong, without secrets; null when none did. */
    public @Nullable String failure() {
        return failure;
    }
}
