/**
 * Which seats: what the house gives to somebody who leaves the choice to it, and whether a choice leaves a seat alone. Split
 * off from {@link org.parterre.seats}, which knows who has a seat: nothing here asks the database or the clock. It works on
 * numbers ({@link org.parterre.seats.choice.Rows}: a seat is its ordinal in the plan) and on the set of those that are taken,
 * so that a choice among 2,000 seats takes a few milliseconds at most; the bench tells how long.
 */
@NullMarked
package org.parterre.seats.choice;

import org.jspecify.annotations.NullMarked;
