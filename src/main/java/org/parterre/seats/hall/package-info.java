/**
 * The hall as the audience meets it: drawn and listed on its page, as JSON for programs, live as a stream, and the wish for seats
 * that comes back. It shows the picture and asks {@link org.parterre.seats.BoxOffice}; it keeps nothing and decides nothing.
 */
@NullMarked
package org.parterre.seats.hall;

import org.jspecify.annotations.NullMarked;
