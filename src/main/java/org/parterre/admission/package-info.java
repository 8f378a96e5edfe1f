/**
 * The door: who comes in, once. A scan names itself, so that sending it twice counts once; its answer is kept and given again (this
 * is its Idempotency-Key, DESIGN §8). {@link org.parterre.admission.Judgement} decides from facts alone, {@link
 * org.parterre.admission.Door} finds the facts while the ticket is locked, and a unique constraint stands behind both: a ticket has
 * at most one open admission, whatever the code does. A device that could not ask has decided by itself, by the same rule: its scan
 * comes late, and where it let in whom the house would not have, that is a conflict to be looked at, never an answer thrown away.
 * Scans are never changed: what is taken back stays, with the scan that took it back.
 */
@NullMarked
package org.parterre.admission;

import org.jspecify.annotations.NullMarked;
