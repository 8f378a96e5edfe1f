package org.parterre.orders;

import java.util.List;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Language;

/**
 * Orders are paid and their seats are sold. Told inside that transaction, perhaps outside of a request: what must become true
 * together with it is done by its observers.
 */
public record OrdersPaid(List<Paid> orders) {
    /** One of them. @param who is behind its payment */
    public record Paid(
            AuditTrail.Who who,
            String number,
            String key,
            long performance,
            Language language,
            String buyerName,
            String buyerEmail,
            List<PaidLine> lines) {
        static Paid of(Order order, AuditTrail.Who who) {
            return new Paid(
                    who,
                    order.number(),
                    order.key(),
                    order.performance(),
                    order.buyer().language(),
                    order.buyer().name(),
                    order.buyer().email(),
                    order.lines().stream()
                            .map(line -> new PaidLine(line.id(), line.seat(), line.tariff()))
                            .toList());
        }
    }

    /** One seat that is sold. */
    public record PaidLine(long line, String seat, long tariff) {}
}
