/**
 * The window where staff sell, and each one's count of it: a shift, from opening to closing. The window itself is still to come;
 * until then staff sell by the ordinary checkout, and what is here counts what they take.
 *
 * <p>Nothing that is paid or handed over at the counter is ever outside of a shift. It belongs to the open shift of whoever took the
 * money or says that they handed it over; where that person has none open, the transaction that writes the money down opens one
 * with an empty drawer. So nobody at the window is turned away because somebody forgot to open the till, and whoever had change in
 * the drawer says so afterwards, as long as the shift is open. A shift that is closed never changes: what comes later is of the next.
 *
 * <p>Who knows what: {@code payments} tells of money at the counter before it writes it down, and knows no shift; this room then
 * locks the shift and marks the payment. The order of locks is shift, then payment or refund, and nobody who has a seat, an order or
 * a payment locked asks for a shift: money is settled and handed over in transactions of their own, and those that decide about
 * orders only open payments, which are in no shift yet. Whoever closes locks the shift first, too, so a sale of the same moment is
 * either counted whole or is of the next shift, and no two of them wait for each other.
 *
 * <p>The ledger knows one account for the counter ({@code gateway:counter}); the drawer, the terminal and what is owed by invoice
 * are told apart by the shift. Money that a gateway could not bring back and that somebody hands over leaves the counter's account,
 * for that is where it came from.
 */
@NullMarked
package org.parterre.till;

import org.jspecify.annotations.NullMarked;
