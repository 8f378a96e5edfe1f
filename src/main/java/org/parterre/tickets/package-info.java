/**
 * The right of one person to one seat, as a signed code, on paper, on a screen and in a calendar. Tickets come to be in the
 * transaction that sells the seats ({@link org.parterre.tickets.Issuing}); what is printed is drawn when it is asked for, outside
 * of any transaction. Reads the tables of orders for what stands on a ticket and writes none of them.
 */
@NullMarked
package org.parterre.tickets;

import org.jspecify.annotations.NullMarked;
