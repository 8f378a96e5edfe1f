package org.parterre.payments;

import org.parterre.money.Money;

/**
 * The gateway said how a payment ended. Told after that fact is committed, outside of any transaction, at least once: whoever
 * acts on a paid one says {@link Payments#heard} in the transaction in which it acts.
 *
 * @param reference what it was for, in the words of whoever opened it
 * @param amount what came in, where it was paid; what was asked otherwise
 * @param paid false where it failed or was abandoned
 * @param asAsked false where another amount came in than was asked
 */
public record PaymentSettled(String paymentId, String reference, Money amount, boolean paid, boolean asAsked) {}
