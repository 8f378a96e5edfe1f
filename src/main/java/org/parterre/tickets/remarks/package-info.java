/**
 * What the office has to say to the door about a ticket or an order: "the ticket lies in the cloakroom". Never shown to the public.
 *
 * <p>What is said of an order holds for what it is exchanged for as well, and not for a ticket that was handed on, because then
 * somebody else comes. What is said of one ticket stays with that ticket, whoever has it, and ends with it.
 *
 * <p>It may be about somebody's health or their name (GDPR art. 5(1)(e)): it is forgotten when the help is that somebody wanted
 * (see {@link org.parterre.orders.help}), and no line of the trail repeats it.
 */
@NullMarked
package org.parterre.tickets.remarks;

import org.jspecify.annotations.NullMarked;
