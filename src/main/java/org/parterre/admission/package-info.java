/**
 * The door: who comes in, once. A scan names itself, so that sending it twice counts once; its answer is kept and given again (this
 * is its Idempotency-Key, DESIGN §8). {@link org.parterre.admission.Judgement} decides from facts alone, {@link
 * org.parterre.admission.Door} finds the facts while the ticket is locked, and a unique constraint stands behind both: a ticket has
 * at most one open admission, whatever the code does.
 */
@NullMarked
package org.parterre.admission;

import org.jspecify.annotations.NullMarked;
