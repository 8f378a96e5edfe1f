package org.parterre.payments.mollie;

import org.parterre.payments.Payment;

/**
 * The page between this house and Mollie's.
 *
 * @param checkout where it leads on; empty while Mollie is silent
 */
public record MolliePage(Payment payment, String checkout) {
    /** The same page, to ask once more. */
    public String again() {
        return Mollie.PATH + payment.id();
    }
}
