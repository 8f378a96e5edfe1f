/**
 * The books: every cent that came in, was earned, is owed or went back, by double entry. An entry takes an amount from one account
 * to another in one row, so none can be out of balance, and is only ever added to. It is written in the transaction of the thing
 * itself, by the room that does it; what the figures say of the rest of the house is for the self-audit to compare.
 *
 * <p>The accounts: {@code gateway:<name>} is the money that lies there. {@code buyers} is what buyers have paid and have neither
 * had seats nor money back for. {@code refunds} is what is decided to go back and has not left yet. {@code gift-cards} is what is
 * on gift cards, {@code promotion} what the house gave of it for nothing. {@code sales} is what was
 * earned without tax, {@code vat:<ten-thousandths>} the tax in it.
 * {@code service} is what was charged for orders besides their seats, without the tax. {@code gifts} is what buyers gave to the
 * theatre. {@code chargebacks} is what their banks took back against the house's will.
 */
@NullMarked
package org.parterre.ledger;

import org.jspecify.annotations.NullMarked;
