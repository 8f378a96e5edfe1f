/**
 * Money in and money out. Knows a reference, not an order; what came in and went out is only ever added to.
 *
 * <p>Why a payment is settled in two steps: what the bank says is a fact and is committed by itself, by a compare-and-set
 * ({@link org.parterre.payments.Payments#settle}). Only then, outside of any transaction, {@link
 * org.parterre.payments.PaymentSettled} is told, and whoever acts on it does so in a transaction of its own, in which it also
 * says {@link org.parterre.payments.Payments#heard}. So the lock order of the house holds (seats, order, payment: a
 * transaction that began with the payment could not go on to the seats), seats that are gone can roll back their sale without
 * rolling back the money, and nothing is lost when the house falls over in between: what nobody heard is told again by {@link
 * org.parterre.payments.Retelling}. Both steps may happen twice without harm. An observer after the commit ({@code
 * AFTER_SUCCESS}) was not taken: it runs while the old transaction still hangs on the thread, and its failures are swallowed.
 */
@NullMarked
package org.parterre.payments;

import org.jspecify.annotations.NullMarked;
