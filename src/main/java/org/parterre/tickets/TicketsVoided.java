package org.parterre.tickets;

import java.util.List;

/**
 * Tickets, or the codes of theirs that were known so far, count no more. Told inside that transaction, with the tickets locked:
 * whoever let somebody in with one of them refuses, and with that undoes all of it.
 */
public record TicketsVoided(List<Long> tickets) {}
