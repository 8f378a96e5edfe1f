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

    private String method;

    @Column(name = "gateway_id")
    private @Nullable String gatewayId;

    @Column(name = "checkout_url")
    private @Nullable String checkoutUrl;

    @Column(name = "asked_cents")
    private @Nullable Long askedCents;

    @Column(name = "look_at")
    private @Nullable Instant lookAt;

    private int looks;

    @Column(name = "taken_by")
    private @Nullable String takenBy;

    @Version
    private int version;

    protected Payment() {}

    /** @param who opens it, and at the counter takes the money */
    Payment(String reference, PaymentMethod method, Money amount, String returnTo, String who, Instant now) {
        this.id = Tokens.secret();
        this.reference = reference;
        this.method = method.code();
        this.gateway = method.gateway();
        this.cents = amount.cents();
        this.returnTo = returnTo;
        this.madeAt = now;
        this.takenBy = atCounter() ? who : null;
        this.lookAt = atCounter() ? now.plus(Pauses.after(0)) : null; // where the house fell before it was settled
    }

    /** Whether it would be news: banks say things twice, and say "open" while they don't know. */
    boolean isNews(Status said) {
        return status != Status.PAID && said != Status.OPEN && said != status;
    }

    /** @return whether it was {@link #isNews news} */
    boolean settle(Status said, Money came, Instant now) {
        if (!isNews(said)) {
            return false;
        }
        if (said == Status.PAID && came.cents() != cents) {
            askedCents = cents;
            cents = came.cents();
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

    /** How it is to be paid: the code of a {@link PaymentMethod}. */
    public String method() {
        return method;
    }

    /** Who took the money at the counter, or is about to; null for a payment that goes through another gateway. */
    @Nullable
    String takenBy() {
        return takenBy;
    }

    /** What is asked; once it is paid, what came in. */
    public Money amount() {
        return new Money(cents);
    }

    /** False where another amount came in than was asked. */
    public boolean asAsked() {
        return askedCents == null;
    }

    /** What the gateway calls it; null while it knows nothing of it. */
    public @Nullable String gatewayId() {
        return gatewayId;
    }

    /** The gateway's page on which it is paid; null while there is none. */
    public @Nullable String checkoutUrl() {
        return checkoutUrl;
    }

    /** How often the house asked by itself how it stands. */
    int looks() {
        return looks;
    }

    /** True where it is paid at the moment it is opened. */
    public boolean atCounter() {
        return Counter.NAME.equals(gateway);
    }

    public Status status() {
        return status;
    }

    /** Where the buyer goes after paying, or not paying. */
    public String returnTo() {
        return returnTo;
    }

    /** Where the buyer goes to pay; null where there is nowhere to go. */
    public @Nullable String redirect() {
        return atCounter() ? null : "/" + gateway + "/payments/" + id;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }
}
