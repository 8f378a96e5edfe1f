package org.parterre.payments.sandbox;

import org.parterre.payments.Payment;

/** The payment page of the bank that moves no money. */
public record SandboxPage(Payment payment) {
    public boolean done() {
        return payment.status() == Payment.Status.PAID;
    }
}
