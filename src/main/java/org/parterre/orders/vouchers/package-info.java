/**
 * Codes that a buyer types at the checkout. Knows a reference, not an order, as payments do.
 *
 * <p>A voucher takes something off the prices of an order's lines: the line keeps what it would have cost, and the price that is left is
 * the price, with its tax in it, that goes back when the seat is given back. How often it was used is counted by one conditional
 * UPDATE in the transaction that places the order, and counted back when the order is over unpaid. A voucher comes first, and a gift card pays of what is left.
 *
 * <p>What becomes of a use when seats of a paid order come to their end: a free seat comes back however it ends, one for each seat,
 * because nothing was paid and the number of somebody's seats must not shrink by it. A discount comes back only where all seats of the order
 * ended because their evening was called off: the buyer may use the code again for another. Who gives seats back by their own
 * wish has had the discount, and so has who exchanges them: the new seats cost what they cost. Free seats that are
 * exchanged make as many of the new ones free, the dearest first, where the voucher is for them as well; those that it isn't for cost
 * their price, and the use comes back.
 *
 * <p>Free seats for somebody of the company are a voucher with a name, whose code is a secret link: it opens the list of evenings, and
 * the checkout finds the code in a cookie.
 *
 * <p>A gift card has a balance, and its code is money: it is shown once and kept as a hash. What it pays of an order is no payment
 * of a gateway, because a gateway takes and gives money in its own time and a balance is ours: it is a row beside the order that is
 * RESERVED, SPENT or RELEASED as the order's seats are HELD, SOLD or FREE, in the same transactions. So there is never a paid part
 * of an order that isn't sold. The order's own payment is for the rest; where nothing is left to pay there is none. Money that
 * comes when the order was over takes the balance anew; where it is gone by then, the money goes back as it does when the seats
 * are. What is paid back goes to the card first and to the bank after it: a card is never turned into cash.
 *
 * <p>In the books a card is a debt ({@code gift-cards}): given away it is owed by {@code promotion}, issued instead of a refund by
 * {@code buyers}; spending it makes it {@code buyers}' money like any that came in. No tax is owed before it is spent (a
 * multi-purpose voucher): the price that it pays has the tax in it.
 *
 * <p>The order of locks: seats, order, voucher, gift card, payment.
 */
@NullMarked
package org.parterre.orders.vouchers;

import org.jspecify.annotations.NullMarked;
