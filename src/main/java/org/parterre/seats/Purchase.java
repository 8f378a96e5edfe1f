package org.parterre.seats;

import java.util.List;
import org.parterre.platform.AuditTrail;

/**
 * Seats that somebody has paid for.
 *
 * @param who is behind it
 * @param token of the hold, which may be over
 */
public record Purchase(AuditTrail.Who who, String token, long performance, List<Sale> sales) {}
