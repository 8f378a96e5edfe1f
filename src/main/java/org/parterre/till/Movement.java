package org.parterre.till;

import java.time.Instant;
import org.parterre.money.Money;
import org.parterre.payments.PaymentMethod;

/**
 * One payment of a shift, or one refund that was handed over in it.
 *
 * @param reference the number of the order, as far as the payments know
 * @param amount negative for what was handed back
 */
public record Movement(Instant at, String reference, PaymentMethod way, Money amount) {}
