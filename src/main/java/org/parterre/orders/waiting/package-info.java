/**
 * People who wait for seats, party by party: how many, whether they must sit together, for which evenings of a production, with
 * or without a wheelchair place. When such a set really comes free the first in line gets an offer that holds it for a while
 * ({@code parterre.offer.time}, twelve hours; never past the end of the sale).
 *
 * <p><b>The rule.</b> Whoever joined an evening first is asked first, if what they want is free as a whole at that moment; if not,
 * the next one is looked at. So a large party lets smaller ones pass while only a few seats are free, and nobody passes it when its
 * set is there. Seats are not saved up for it one by one. Each party is asked twice at most: who says no to the first offer, or nothing, keeps
 * the place in line and sits out as long as an offer lasts, so that the others get these seats; after the second the wait is
 * over. What somebody changes costs no place; an evening that is added is joined at its end. Who could buy what they want just now can't
 * join: they would get for half a day what others get for a quarter of an hour. In the last half hour of the sale nobody is asked any more.
 *
 * <p><b>How.</b> {@link org.parterre.orders.waiting.Calling} hears, on every node, when the map of an evening shows seats that came
 * free, whichever way (given back, a hold or an order that ran out, house seats that were released, another plan), looks within a quarter of a second, and every few seconds
 * looks wherever the map or the line has changed since. {@link org.parterre.orders.waiting.Offers} holds the seats, turns the
 * party to OFFERED where its version is still the one that was read, and writes the letter, in one transaction: of two nodes one
 * succeeds. Nothing is done in the transaction that frees seats, which never fails for the line's sake.
 *
 * <p><b>The gap.</b> Between the commit that frees seats and the look they are for everybody: a quarter of a second and what the look
 * takes, five seconds where the node that should have heard was starting. Who is quicker than that on the map has them.
 *
 * <p><b>What is remembered.</b> Name and address are deleted some days ({@code parterre.waiting.days}) after a party waits no more:
 * it bought, left, was taken off, was asked twice, or its last evening began. What it wanted stays, for statistics. Whoever tries to join
 * with an address that waits already is told so and the link goes to that address: that somebody waits can be found out by who knows their address and the evening; nothing else can.
 */
@NullMarked
package org.parterre.orders.waiting;

import org.jspecify.annotations.NullMarked;
