package org.parterre.orders.returns;

import org.parterre.platform.Refusal;

/** The house doesn't take these seats back, or no longer. */
public final class NotReturnable extends Refusal {
    private NotReturnable(String type) {
        super(type, 409);
    }

    static NotReturnable tooLate() {
        return new NotReturnable("not-returnable");
    }

    /** A companion's place stays with its wheelchair place. */
    static NotReturnable companionLeft() {
        return new NotReturnable("companion-left");
    }
}
