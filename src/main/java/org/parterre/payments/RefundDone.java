package org.parterre.payments;

import java.time.Instant;
import org.parterre.money.Money;

/**
 * Money is back with whoever paid it. Told inside the transaction that writes it down, once for each refund.
 *
 * @param gateway where the money came from: the counter's, where somebody handed it over
 * @param reference what the payment was for, in the words of whoever opened it
 */
public record RefundDone(long refundId, String paymentId, String gateway, String reference, Money amount, Instant at) {}
