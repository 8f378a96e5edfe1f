/**
 * An evening that moves or falls out. The organiser calls it off, perhaps for another evening; from then on a job tells each
 * buyer once, with seats of the other evening already held where there are any (the same ones if they are free), and carries out
 * what they answer: keep those seats, choose others, have the money back or a gift card, or give it to the theatre. Who doesn't answer in time gets
 * what the organiser said.
 *
 * <p>Each step is one transaction for one order, and a step that is tried again finds what was done: an order is told where it has
 * no row yet, and nothing is carried out for one that has no live line left. So a house that falls over goes on where it was, stopping
 * and going on again costs nothing, and no money goes back twice. An order that is paid in the very moment in which its evening is
 * called off is found by the next round. An answer is marked as begun before it is carried out and can't be changed from then on:
 * nobody hears yes to a second thought and gets the first.
 *
 * <p>Kept seats cost what the old ones cost, whatever the other evening's price list says: it wasn't the buyer who moved. What is
 * given to the theatre is a gift and no longer the price of a seat, so there is no tax in it (account {@code gifts}).
 */
@NullMarked
package org.parterre.orders.displaced;

import org.jspecify.annotations.NullMarked;
