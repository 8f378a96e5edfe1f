/**
 * Turns a hold into a paid order. A price is never believed, only looked up; an order is placed in one transaction (seats,
 * order, payment, in that lock order) and nothing remote is asked in it.
 *
 * <p>Those who order or pay at the same moment share a transaction, as those do who want seats ({@link
 * org.parterre.platform.persistence.Together}); one that is refused ends it, and each is then tried alone.
 *
 * <p>How an order is settled: {@link org.parterre.payments.PaymentSettled} comes after the money is on record, outside of any
 * transaction and at least once. {@link org.parterre.orders.Checkout} then has one transaction that sells the seats, makes
 * the order PAID where its version is still the one that was read, tells {@link org.parterre.orders.OrdersPaid} inside of it and says that the payment was heard. Where the
 * seats are gone by then, that transaction rolls back whole and another one pays back, writes to the buyer and keeps the
 * trail. Another amount than was asked buys nothing: it goes back whole, and the order still waits for the right one. Every step may happen twice: an order remembers which payment settled it, and any other is paid back.
 *
 * <p>What an order costs ({@link org.parterre.orders.Cost}) is its seats, a charge on top of them unless they are free, and what the
 * buyer gives besides. The charge has the tax of the seats; it stays when a buyer gives seats back or exchanges them, and goes back with
 * the last seat of an evening that was called off. A gift has no tax and stays given. Both stand in the order, not in its lines: no seat
 * is worth more or less for them.
 */
@NullMarked
package org.parterre.orders;

import org.jspecify.annotations.NullMarked;
