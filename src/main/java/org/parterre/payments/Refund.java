package org.parterre.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.parterre.money.Money;

/** Money that goes back on a payment. Never changed, never removed. */
@Entity
public class Refund {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private Long id;

    @Column(name = "payment_id")
    private String payment;

    private long cents;
    private String reason;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Refund() {}

    Refund(String payment, Money amount, String reason, Instant now) {
        this.payment = payment;
        this.cents = amount.cents();
        this.reason = reason;
        this.madeAt = now;
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
}
