/**
 * Setting a page: what stands on a ticket ({@link org.parterre.tickets.print.Sheet}) as a PDF, in whatever script a
 * name is written. Knows no table and no request; {@link org.parterre.tickets.print.TicketPdf} is the way in.
 */
@NullMarked
package org.parterre.tickets.print;

import org.jspecify.annotations.NullMarked;
