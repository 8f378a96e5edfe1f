package org.parterre.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.Tokens;

/** One try to pay an amount through a gateway. Whoever has its id may pay it. */
@Entity
public class Payment {
    /** What the gateway last said. PAID is for ever; money that came in after a failure is still money. */
    public enum Status {
        OPEN,
        PAID,
        FAILED,
        ABANDONED
    }

    @Id
    private String id;

    private String reference;
    private String gateway;
    private long cents;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    @Column(name = "return_to")
    private String returnTo;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "unheard_since")
    private @Nullable Instant unheardSince;

    @Version
    private int version;

    protected Payment() {}

    Payment(String reference, String gateway, Money amount, String returnTo, Instant now) {
        this.id = Tokens.secret();
        this.reference = reference;
        this.gateway = gateway;
        this.cents = amount.cents();
        this.returnTo = returnTo;
        this.madeAt = now;
    }

    /** Whether it would be news: banks say things twice, and say "open" while they don't know. */
    boolean isNews(Status said) {
        return status != Status.PAID && said != Status.OPEN && said != status;
    }

    /** @return whether it was {@link #isNews news} */
    boolean settle(Status said, Instant now) {
        if (!isNews(said)) {
            return false;
        }
        status = said;
        settledAt = now;
        unheardSince = said == Status.PAID ? now : null;
        return true;
    }

    /** True while the money is in and nobody has acted on it. */
    boolean unheard() {
        return unheardSince != null;
    }

    public String id() {
        return id;
    }

    /** What it is paid for, in the words of whoever opened it. */
    public String reference() {
        return reference;
    }

    public String gateway() {
        return gateway;
    }

    public Money amount() {
        return new Money(cents);
    }

    public Status status() {
        return status;
    }

    /** Where the buyer goes after paying, or not paying. */
    public String returnTo() {
        return returnTo;
    }

    /** Where the buyer goes to pay. */
    public String redirect() {
        return "/" + gateway + "/payments/" + id;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }
}
