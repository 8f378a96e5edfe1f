/**
 * Mollie: iDEAL, cards and Bancontact, over its REST API v2 (docs.mollie.com/reference).
 *
 * <p>Why the payment is made there only when the buyer follows the way to it: an order is placed in one transaction, and nothing
 * remote may be asked in it; asked right after it, a silent Mollie would leave a buyer with an order and no way on. The way to pay
 * is a page of ours, which makes the payment at Mollie under our payment's id as Idempotency-Key, writes down by a compare-and-set
 * what it is called there, and leads on. Whoever comes back to it, in another tab or after a fall of the house, is led to the same
 * payment; where Mollie is silent it says so and can be asked again. So there is nothing to clean up: a payment that Mollie made and
 * that we never heard of is one whose page nobody has seen. Past the time to pay none is begun any more.
 *
 * <p>That page is one, and not a redirect, because a browser holds every redirect after a form against the form's
 * Content-Security-Policy ({@code form-action 'self'}), and where a bank's page leads nobody knows in advance.
 *
 * <p>The webhook, the way back and the house's own looking all do the same: fetch how the payment stands, hold it against what was
 * asked, and settle. The webhook alone would not do: Mollie doesn't ring where the buyer turned back on its page, nor for an address
 * that it can't reach, and is not told of one that it would refuse ({@link org.parterre.payments.mollie.PublicAddress}).
 *
 * <p>What a silent Mollie can cost is bounded without a circuit breaker: two seconds to connect, five to read, thirty calls at a time;
 * who comes beyond that is told at once. A breaker would add a state that nobody sees and save little: buyers must wait for Mollie
 * anyway, and the jobs end their round at the first silence.
 */
@NullMarked
package org.parterre.payments.mollie;

import org.jspecify.annotations.NullMarked;
