/**
 * Money in and money out. Knows a reference, not an order; what came in and went out is only ever added to.
 *
 * <p>Why a payment is settled in two steps: what the bank says is a fact and is committed by itself, by a compare-and-set
 * ({@link org.parterre.payments.Settling#settle}). Only then, outside of any transaction, {@link
 * org.parterre.payments.PaymentSettled} is told, and whoever acts on it does so in a transaction of its own, in which it also
 * says {@link org.parterre.payments.Payments#heard}. So the lock order of the house holds (seats, order, payment: a
 * transaction that began with the payment could not go on to the seats), seats that are gone can roll back their sale without
 * rolling back the money, and nothing is lost when the house falls over in between: what nobody heard is told again by {@link
 * org.parterre.payments.Retelling}. Both steps may happen twice without harm. An observer after the commit ({@code
 * AFTER_SUCCESS}) was not taken: it runs while the old transaction still hangs on the thread, and its failures are swallowed.
 *
 * <p>The gateways are rooms of their own behind {@link org.parterre.payments.PaymentGateway}: {@code mollie}, {@code sandbox}, and
 * the {@link org.parterre.payments.Counter}, which has no page and no memory. Nothing remote is asked in a transaction: a payment is
 * opened here, and made at the gateway when the buyer goes there. Whoever hears something (the gateway's bell, the buyer coming back,
 * the house itself looking) asks the gateway and settles; another amount than was asked settles too, as what it is, and whoever
 * acts on it is told. Money that goes back is decided here in a transaction and brought away by the room {@code refunds}.
 *
 * <p>Money that nobody can act on is never put aside in silence: what throws leaves it unheard, it is told again and again, and after
 * a minute every page of the office says so. What a buyer's bank takes back later is heard of by the same bell ({@link
 * org.parterre.payments.Chargebacks}): the books have it at once, and what is to become of the seats a person decides.
 *
 * <p>Whoever counts what people take at the counter is told before it is written down ({@link
 * org.parterre.payments.TakingAtCounter}, {@link org.parterre.payments.HandingOver}), inside of that transaction and before a payment or a refund
 * is touched, so that they can lock their own rows first: shift, then payment or refund. Those two transactions hold no seat and no order.
 */
@NullMarked
package org.parterre.payments;

import org.jspecify.annotations.NullMarked;
