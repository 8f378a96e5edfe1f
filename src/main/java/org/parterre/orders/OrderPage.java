package org.parterre.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.payments.Payment;
import org.parterre.payments.PaymentMethod;
import org.parterre.platform.Language;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.TariffTerms;
import org.parterre.venue.SeatLabel;
import org.parterre.venue.Words;

/**
 * What a buyer sees of an order.
 *
 * @param payable whether the buyer may still go and pay
 * @param payment the last try to pay, or null where there was none
 * @param methods how the buyer may pay, the usual way first
 * @param help what the buyer wants help with at the door, or null
 * @param helpable whether they may still say so
 * @param wallets which wallets tickets may be put into
 */
public record OrderPage(
        Order order,
        Playbill playbill,
        List<Line> lines,
        boolean payable,
        @Nullable Payment payment,
        List<Successor> successors,
        List<PaymentMethod> methods,
        @Nullable String help,
        boolean helpable,
        Set<String> wallets) {
    /**
     * A seat of the order.
     *
     * @param full the price before a voucher took something off
     * @param earned what the house has for it: the price, or what was kept of it
     * @param end how it came to its end, or null while it lives
     * @param ticket null until it is paid
     */
    public record Line(
            SeatLabel label,
            Words tariff,
            Words proof,
            Money price,
            Money full,
            Money earned,
            OrderLine.@Nullable End end,
            OrderShown.@Nullable TicketShown ticket) {
        public boolean live() {
            return end == null;
        }
    }

    /** An order that seats of this one were given for. */
    public record Successor(String number, String path) {}

    static OrderPage of(
            Order order,
            Playbill playbill,
            OrderShown shown,
            @Nullable Payment payment,
            List<Successor> successors,
            List<PaymentMethod> methods,
            Language language,
            Instant now) {
        Map<Long, OrderShown.TicketShown> byLine = shown.tickets().stream()
                .collect(Collectors.toMap(OrderShown.TicketShown::line, Function.identity(), (first, later) -> later));
        List<Line> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            TariffTerms tariff = playbill.tariff(line.tariff());
            SeatLabel label = playbill.plan().label(line.seat(), language);
            lines.add(new Line(
                    label,
                    tariff.name(),
                    tariff.proof(),
                    line.price(),
                    line.full(),
                    line.earned(),
                    line.end(),
                    byLine.get(line.id())));
        }
        return new OrderPage(
                order,
                playbill,
                List.copyOf(lines),
                order.payable(now),
                payment,
                successors,
                methods,
                shown.help(),
                HelpWords.may(order, playbill, now),
                shown.wallets());
    }

    public boolean paid() {
        return order.status() == Order.Status.PAID && !order.ended();
    }

    /** True where its evening doesn't take place. */
    public boolean calledOff() {
        return playbill.status() == Performance.Status.CANCELLED;
    }

    /** The seats that are still the buyer's. */
    public List<Line> live() {
        return lines.stream().filter(Line::live).toList();
    }

    /** What a voucher took off the seats that are still the buyer's. */
    public Money discount() {
        return Money.sum(live(), line -> line.full().minus(line.price()));
    }

    /** What the house has for it. */
    public Money earned() {
        return Money.sum(lines, Line::earned).plus(order.serviceEarned()).plus(order.donation());
    }

    /** The tax in that. */
    public Money vat() {
        return order.lines().stream()
                .map(line -> line.vatRate().within(line.earned()))
                .reduce(order.serviceRate().within(order.serviceEarned()), Money::plus);
    }

    /** True where there are tickets to print. */
    public boolean ticketed() {
        return live().stream()
                .anyMatch(line -> line.ticket() != null && !line.ticket().handedOn());
    }

    /**
     * The word in which the state is told: {@code paid}, {@code called-off} when its evening is, {@code cancelled} or {@code exchanged} when no seat of it is left, {@code
     * expired}, {@code refunded}, {@code waiting}, {@code failed}, {@code wrong}.
     */
    public String state() {
        return switch (order.status()) {
            case PAID ->
                !order.ended()
                        ? (calledOff() ? "called-off" : "paid")
                        : lines.stream().allMatch(line -> line.end() == OrderLine.End.EXCHANGED)
                                ? "exchanged"
                                : "cancelled";
            case EXPIRED -> "expired";
            case REFUNDED -> "refunded";
            case PENDING -> unpaid();
        };
    }

    private String unpaid() {
        if (payment == null || payment.status() == Payment.Status.OPEN) {
            return "waiting";
        }
        if (payment.status() == Payment.Status.PAID) {
            return payment.asAsked() ? "waiting" : "wrong"; // the tickets are being made, or the money goes back
        }
        return "failed";
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
