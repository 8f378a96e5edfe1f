package org.parterre.payments;

import org.parterre.platform.AuditTrail;

/**
 * Somebody is about to say that they handed money over. Told inside the transaction that writes it down, before it touches any row,
 * as {@link TakingAtCounter} is; whoever counts says in {@code refund.shift_id} whose it was.
 */
public record HandingOver(long refundId, AuditTrail.Who who) {}
