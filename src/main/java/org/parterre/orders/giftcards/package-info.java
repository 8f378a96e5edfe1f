/**
 * Gift cards are sold: to the audience through a gateway, at the window for cash or by card. The card itself is made and spent in
 * {@link org.parterre.orders.vouchers}; here somebody pays for it.
 *
 * <p>A purchase has a number like an order's and a reference in the payments like an order, and is none: no seat is held, nobody can
 * lose it to somebody else, and so nothing has to be undone. Its number begins with a U, which no order's number has, and by that
 * {@link org.parterre.orders.Checkout} and this room know whose payment it is. When the money is in, one transaction makes the
 * card, writes the letter with the code and says that the payment was heard; it is done by whoever changes the purchase to PAID,
 * and a change that finds it PAID already changes nothing. The ends: money for a purchase that is paid by another payment goes back
 * ({@code paid-twice}); another amount than was asked buys nothing and goes back whole ({@code wrong-amount}); money that comes when
 * the time to pay was over buys the card all the same. Each of them is told in a letter.
 *
 * <p>The code is money and is kept only as a hash, so it stands in that letter and nowhere else: neither the page nor the API show it.
 *
 * <p>The tax: such a card can be spent on what is taxed at any rate, so it is a multi-purpose voucher (Wet OB 1968, art. 28zf and
 * 28zg; Directive 2006/112/EC, art. 30a and 30b). None is owed when it is sold, and that of the tickets when it is spent; in the
 * books the money goes from {@code buyers} to {@code gift-cards}, a debt, and no {@code sales} or {@code vat} is written.
 *
 * <p>The order of locks: purchase, gift card, payment.
 */
@NullMarked
package org.parterre.orders.giftcards;

import org.jspecify.annotations.NullMarked;
