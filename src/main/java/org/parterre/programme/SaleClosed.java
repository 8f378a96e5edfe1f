package org.parterre.programme;

import org.parterre.platform.Refusal;

/** Nobody can buy now: the sale has not begun, is over, or was closed. */
public final class SaleClosed extends Refusal {
    SaleClosed() {
        super("sale-closed", 409);
    }
}
