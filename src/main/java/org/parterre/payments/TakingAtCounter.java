package org.parterre.payments;

import java.util.List;
import org.parterre.platform.AuditTrail;

/**
 * Money is about to be written down as taken at the counter. Told inside the transaction that does so, before it touches any row:
 * whoever counts what people take locks a row of its own first, and says in {@code payment.shift_id} whose it is.
 *
 * @param takings in the order of the payments' ids; some of them may turn out to be written down already
 */
public record TakingAtCounter(List<Taking> takings) {
    /**
     * One payment.
     *
     * @param member who took the money
     * @param who makes it known, mostly the same
     */
    public record Taking(String payment, String member, AuditTrail.Who who) {}
}
