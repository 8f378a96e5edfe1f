package org.parterre.orders.exchange;

import org.parterre.platform.Refusal;

/** The house doesn't exchange these seats, or no longer, or not for those. */
public final class NotExchangeable extends Refusal {
    private NotExchangeable(String type) {
        super(type, 409);
    }

    static NotExchangeable tooLate() {
        return new NotExchangeable("not-exchangeable");
    }

    static NotExchangeable otherProduction() {
        return new NotExchangeable("other-production");
    }
}
