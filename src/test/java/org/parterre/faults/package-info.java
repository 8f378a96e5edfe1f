/**
 * What can go wrong with machines does: processes are killed, the network to the database fails, a second node joins and dies,
 * clocks change. Everything here holds the house to what it answered. {@code -Dproof.rounds=200} goes on for a night, and
 * on both databases where every build takes one ({@link org.parterre.faults.Rounds}); {@code -Dproof.seed=N} begins with the seed
 * that was printed.
 */
@NullMarked
package org.parterre.faults;

import org.jspecify.annotations.NullMarked;
