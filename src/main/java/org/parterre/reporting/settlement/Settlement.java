package org.parterre.reporting.settlement;

import java.time.Instant;
import java.util.List;
import org.parterre.programme.Playbill;

/**
 * A settlement: what came of these evenings and who gets what.
 *
 * @param title of the production
 * @param evenings all that are settled, also those of which nothing was sold, soonest first
 * @param fees what providers ask for the payments, by the way to pay
 * @param trial true where it is divided by other terms than those that are kept
 * @param at when the books were read
 */
record Settlement(
        Scope scope,
        String title,
        List<Playbill> evenings,
        Takings takings,
        Reckoning reckoning,
        List<MethodFees> fees,
        Division division,
        boolean trial,
        Instant at) {}
