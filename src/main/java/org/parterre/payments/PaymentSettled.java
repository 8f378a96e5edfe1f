package org.parterre.payments;

import org.parterre.money.Money;

/**
 * The gateway said how a payment ended. Told after that fact is committed, outside of any transaction, at least once: whoever
 * acts on a paid one says {@link Payments#heard} in the transaction in which it acts.
 *
 * @param reference what it was for, in the words of whoever opened it
 * @param paid false where it failed or was abandoned
 */
public record PaymentSettled(String paymentId, String reference, Money amount, boolean paid) {}
