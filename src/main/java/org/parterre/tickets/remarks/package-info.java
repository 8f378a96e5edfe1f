/**
 * What the office has to say to the door about a ticket or an order: "the ticket lies in the cloakroom". Never shown to the public.
 *
 * <p>What is said of an order holds for what it is exchanged for as well, and not for a ticket that was handed on, because then
 * somebody else comes. What is said of one ticket stays with that ticket, whoever has it, and ends with it.
 */
@NullMarked
package org.parterre.tickets.remarks;

import org.jspecify.annotations.NullMarked;
