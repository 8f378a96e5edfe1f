package org.parterre.payments;

import org.parterre.platform.Refusal;

/** The house takes no payments of that kind. */
public final class UnknownMethod extends Refusal {
    UnknownMethod() {
        super("unknown-method", 422);
    }
}
