/**
 * The hall as the audience meets it: drawn and listed on its page, as JSON for programs, live as a stream, and the wish for seats
 * that comes back. It shows the picture and asks {@link org.parterre.seats.BoxOffice}; it keeps nothing and decides nothing.
 *
 * <p>Two questions that all of an on-sale ask at the same second have a way past JAX-RS:
 * {@link org.parterre.seats.hall.SeatsAtOnce} and {@link org.parterre.seats.hall.HoldsAtOnce}. They know no answer of their own.
 */
@NullMarked
package org.parterre.seats.hall;

import org.jspecify.annotations.NullMarked;
