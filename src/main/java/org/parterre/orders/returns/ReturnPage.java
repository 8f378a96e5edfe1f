package org.parterre.orders.returns;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.Order;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.venue.SeatLabel;
import org.parterre.venue.Words;

/**
 * The page on which a buyer chooses seats to give back or exchange, or confirms what is given back.
 *
 * @param now the step that is valid now, or null where nothing is taken back
 * @param exchanges whether seats may be exchanged now
 * @param refusal why it did not work, or null
 */
public record ReturnPage(
        Order order,
        Playbill playbill,
        List<Line> lines,
        ReturnPolicy policy,
        ReturnPolicy.@Nullable Step now,
        boolean exchanges,
        @Nullable String refusal) {
    /** A seat that is paid. @param back what would go back of its price now */
    public record Line(String seat, SeatLabel label, Words tariff, Money price, Money back, boolean chosen) {}

    static ReturnPage of(
            Order order,
            Playbill bill,
            ReturnPolicy policy,
            ReturnPolicy.@Nullable Step step,
            boolean exchanges,
            Collection<String> chosen,
            Language language,
            @Nullable String refusal) {
        List<Line> lines = order.live().stream()
                .map(line -> new Line(
                        line.seat(),
                        bill.plan().label(line.seat(), language),
                        bill.tariff(line.tariff()).name(),
                        line.price(),
                        step == null ? Money.ZERO : step.back(line),
                        chosen.contains(line.seat())))
                .toList();
        return new ReturnPage(order, bill, lines, policy, step, exchanges, refusal);
    }

    public List<Line> chosen() {
        return lines.stream().filter(Line::chosen).toList();
    }

    public Money back() {
        return Money.sum(chosen(), Line::back);
    }

    public Money kept() {
        return Money.sum(chosen(), Line::price).minus(back());
    }

    /** A path of this order's, with its key. */
    public String keyed(String what) {
        return "/orders/" + order.number() + what + "?key=" + order.key();
    }
}
