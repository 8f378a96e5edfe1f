/**
 * What providers ask for each payment: a fixed amount and a percentage, for each way to pay, as data with the day from which it
 * holds. A payment has the fee of the day on which it came in, rounded half up to the cent; what goes back later brings no fee back. The
 * fees are no part of the ledger, because a provider's own bill is what is owed: they are what a settlement takes off for it.
 */
@NullMarked
package org.parterre.payments.fees;

import org.jspecify.annotations.NullMarked;
