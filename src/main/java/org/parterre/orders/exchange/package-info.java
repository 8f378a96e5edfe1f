/**
 * Other seats for seats that are paid, of the same evening or another one. The buyer says which seats are to be given, and chooses
 * others as anybody does, on the map or in the list; meanwhile the browser remembers the errand in a cookie ({@link
 * org.parterre.orders.Errand}), so that it works without JavaScript and without a page of its own for every way to a
 * seat. The checkout of an errand is an exchange: a new order whose price is paid with the old seats first.
 *
 * <p>What is sold and what comes free is one step, in {@link org.parterre.orders.Checkout}: once the difference is paid, or at once
 * where there is none. Until then the old seats are the buyer's, and where it fails they stay so.
 */
@NullMarked
package org.parterre.orders.exchange;

import org.jspecify.annotations.NullMarked;
