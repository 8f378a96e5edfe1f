/**
 * What can go wrong with machines does: processes are killed, the network to the database fails, a second node joins and dies,
 * clocks change. Everything here holds the house to what it answered. {@code -Dproof.rounds=50} goes on for a night.
 */
@NullMarked
package org.parterre.faults;

import org.jspecify.annotations.NullMarked;
