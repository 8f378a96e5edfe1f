package org.parterre.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;

/** An order as a program reads it. @param giftCard what a gift card pays of the total · @param serviceCharge · @param donation in the total besides the lines · @param help what its buyer wants help with at the door */
public record OrderView(
        String number,
        String status,
        Money total,
        Money serviceCharge,
        Money donation,
        Money giftCard,
        @Nullable String help,
        List<Line> lines,
        List<Ticket> tickets) {
    /** A seat, what was paid for it, and the tax in that. @param fullPrice without a voucher · @param status LIVE, or how it came to its end */
    public record Line(
            String seat, String label, String tariff, Money price, Money fullPrice, Money vat, String status) {}

    /** The right to the seat; {@code code} is the text in its QR. */
    public record Ticket(String id, String seat, String label, @Nullable String code, String status) {}

    /** The answer to a placed order. */
    public record Answer(String number, String key, Money total, String status, @Nullable Pay payment) {
        public static Answer of(Placed placed) {
            return new Answer(
                    placed.number(),
                    placed.key(),
                    placed.total(),
                    placed.status().name(),
                    placed.redirect() == null ? null : new Pay(placed.redirect()));
        }
    }

    /** Where to go and pay. */
    public record Pay(String redirect) {}

    static OrderView of(Order order, Playbill playbill, OrderShown shown, Language language) {
        return new OrderView(
                order.number(),
                order.ended() ? "CANCELLED" : order.status().name(),
                order.total(),
                order.service(),
                order.donation(),
                order.gift(),
                shown.help(),
                order.lines().stream()
                        .map(line -> new Line(
                                line.seat(),
                                playbill.plan().label(line.seat(), language).whole(),
                                playbill.tariff(line.tariff()).code(),
                                line.price(),
                                line.full(),
                                line.vat(),
                                line.live() ? "LIVE" : String.valueOf(line.end())))
                        .toList(),
                shown.tickets().stream()
                        .map(ticket -> new Ticket(
                                String.valueOf(ticket.id()),
                                ticket.seat(),
                                playbill.plan().label(ticket.seat(), language).whole(),
                                ticket.code(),
                                ticket.status()))
                        .toList());
    }
}
