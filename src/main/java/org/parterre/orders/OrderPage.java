package org.parterre.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.payments.Payment;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.programme.TariffTerms;
import org.parterre.venue.SeatLabel;
import org.parterre.venue.Words;

/**
 * What a buyer sees of an order.
 *
 * @param payable whether the buyer may still go and pay
 * @param payment how the last try to pay stands, or null where there was none
 */
public record OrderPage(
        Order order, Playbill playbill, List<Line> lines, boolean payable, Payment.@Nullable Status payment) {
    /** A seat of the order; {@code ticket} is null until it is paid. */
    public record Line(
            SeatLabel label, Words tariff, Words proof, Money price, OrderShown.@Nullable TicketShown ticket) {}

    static OrderPage of(
            Order order,
            Playbill playbill,
            List<OrderShown.TicketShown> tickets,
            Payment.@Nullable Status payment,
            Language language,
            Instant now) {
        Map<Long, OrderShown.TicketShown> byLine = tickets.stream()
                .collect(Collectors.toMap(OrderShown.TicketShown::line, Function.identity(), (first, later) -> later));
        List<Line> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            TariffTerms tariff = playbill.tariff(line.tariff());
            SeatLabel label = playbill.plan().label(line.seat(), language);
            lines.add(new Line(label, tariff.name(), tariff.proof(), line.price(), byLine.get(line.id())));
        }
        return new OrderPage(order, playbill, List.copyOf(lines), order.payable(now), payment);
    }

    public boolean paid() {
        return order.status() == Order.Status.PAID;
    }

    /** True where there are tickets to print. */
    public boolean ticketed() {
        return lines.stream().anyMatch(line -> line.ticket() != null);
    }

    /** The word in which the state is told: {@code paid}, {@code expired}, {@code refunded}, {@code waiting}, {@code failed}. */
    public String state() {
        return switch (order.status()) {
            case PAID -> "paid";
            case EXPIRED -> "expired";
            case REFUNDED -> "refunded";
            case PENDING ->
                payment == Payment.Status.FAILED || payment == Payment.Status.ABANDONED ? "failed" : "waiting";
        };
    }

    /** True while the bank may still say something, so that looking again makes sense. */
    public boolean unsettled() {
        return "waiting".equals(state());
    }

    /** A path of this order's, with its key. */
    public String keyed(String path) {
        return path + "?key=" + order.key();
    }

    /** The page where a buyer asks for a lost link. */
    public record Lost(String number, String email, Map<String, String> troubles, boolean asked) {
        public String trouble(String field) {
            return troubles.getOrDefault(field, "");
        }
    }
}
