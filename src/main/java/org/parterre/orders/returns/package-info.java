/**
 * Seats that are given back. What of their price goes back is the organiser's promise ({@link
 * org.parterre.orders.returns.ReturnPolicy}), by how long it is until the evening; what is kept stays earned, with the tax in it.
 *
 * <p>Giving back is one transaction: the seats come free, the lines end, the tickets count no more, the money is decided to go
 * back and the letter is written, or none of it. The order says so; it stays PAID as the fact it was, and is told as CANCELLED once
 * no seat of it is left.
 */
@NullMarked
package org.parterre.orders.returns;

import org.jspecify.annotations.NullMarked;
