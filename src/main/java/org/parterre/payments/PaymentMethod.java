package org.parterre.payments;

import java.util.Arrays;
import java.util.Optional;

/** A way to pay that somebody can choose, in the order in which they are offered. Its name for people is {@code pay.<code>}. */
public enum PaymentMethod {
    /** By one's own bank. */
    IDEAL("ideal", "mollie", false),
    CREDITCARD("creditcard", "mollie", false),
    BANCONTACT("bancontact", "mollie", false),
    SANDBOX("sandbox", "sandbox", false),
    CASH("cash", Counter.NAME, true),
    /** By card, at a terminal that knows nothing of us. */
    TERMINAL("terminal", Counter.NAME, true),
    INVOICE("invoice", Counter.NAME, true);

    private final String code;
    private final String gateway;
    private final boolean staffOnly;

    PaymentMethod(String code, String gateway, boolean staffOnly) {
        this.code = code;
        this.gateway = gateway;
        this.staffOnly = staffOnly;
    }

    /** The word of the contract. */
    public String code() {
        return code;
    }

    /** The name of the {@link PaymentGateway} that it leads to. */
    public String gateway() {
        return gateway;
    }

    /** Only somebody of the box office may say that it was paid that way. */
    public boolean staffOnly() {
        return staffOnly;
    }

    static Optional<PaymentMethod> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }
}
