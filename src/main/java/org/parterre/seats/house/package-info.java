/**
 * Seats that the house keeps for itself: for the company, the press, the technicians, for people who need them. Each with a reason,
 * an owner, and a time at which they are released by themselves. Who has which seat is decided in {@link org.parterre.seats}, where
 * such a seat is BLOCKED; here stands why.
 *
 * <p>DESIGN §3 puts house seats in programme. They are here, because keeping a seat back asks whether somebody has it, and programme
 * knows nothing of that.
 */
@NullMarked
package org.parterre.seats.house;

import org.jspecify.annotations.NullMarked;
