package org.parterre.orders;

import java.util.List;
import org.parterre.platform.Language;

/**
 * An order is paid and its seats are sold. Told inside that transaction, perhaps outside of a request: what must become true
 * together with it is done by its observers.
 */
public record OrderPaid(
        long order,
        String number,
        String key,
        long performance,
        Language language,
        String buyerName,
        String buyerEmail,
        List<PaidLine> lines) {
    /** One seat that is sold. */
    public record PaidLine(long line, String seat, long tariff) {}

    static OrderPaid of(Order order) {
        return new OrderPaid(
                order.id(),
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
