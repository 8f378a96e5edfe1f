/**
 * Brings money back that {@link org.parterre.payments.Payments#refund} decided to pay back.
 *
 * <p>Why nothing is paid twice and nothing is lost: a try is claimed before it is made, by a compare-and-set that also puts the
 * next one off for longer than a call can take. Where a try was claimed and nobody knows how it ended (the house fell over, the
 * gateway was silent), the next one first looks at what the gateway has under that refund's number, and only sends where there
 * is nothing; the same key travels with every try, for the moment in which a slow gateway has not written it down yet. What
 * was sent is asked about until it is done or has failed. What failed is still owed: it stays in the books, shouts in the
 * office, and somebody has it tried again or hands the money over; then it is the counter that gave it, out of the drawer, back through
 * the card terminal or by the bank. No transaction is open while a gateway is asked.
 *
 * <p>The brake is a row of the database and part of the claim's condition: once it is pulled, on whichever node, no other refund
 * leaves the house.
 */
@NullMarked
package org.parterre.payments.refunds;

import org.jspecify.annotations.NullMarked;
