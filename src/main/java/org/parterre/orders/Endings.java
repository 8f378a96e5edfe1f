package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.parterre.ledger.Account;
import org.parterre.ledger.Entry;
import org.parterre.ledger.Ledger;
import org.parterre.money.Money;
import org.parterre.orders.vouchers.Redemption;
import org.parterre.payments.Payments;
import org.parterre.platform.AuditTrail;

/**
 * What becomes of lines that are given back or exchanged, in the transaction that frees their seats and after the seats: that is
 * the order of locks.
 */
@ApplicationScoped
public class Endings {
    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @Inject
    Redemption redemption;

    @Inject
    Ledger ledger;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<LinesEnded> ended;

    /** An order of which lines ended. @param charge what goes back besides their price */
    public record Ended(Order order, Money charge) {}

    /**
     * Ends the lines of these seats: in the order, in the books, for their tickets.
     *
     * @param kept what the house keeps of a line's price
     * @return the order as it stands then, and its charge where that goes back with the last seat of an evening that was called off
     * @throws LinesGone where one of them has come to its end before: roll back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ended end(long id, Collection<String> seats, OrderLine.End how, Function<OrderLine, Money> kept) {
        Order order = orders.locked(id);
        Instant now = clock.instant();
        List<OrderLine> lines = order.live(seats);
        lines.forEach(line -> line.end(how, kept.apply(line), now));
        Money charge = how == OrderLine.End.CANCELLED ? order.giveServiceBack() : Money.ZERO;
        ended(order, lines, how, now);
        ledger.write(now, Bookkeeping.serviceBack(order, charge));
        return new Ended(order, charge);
    }

    private void ended(Order order, List<OrderLine> lines, OrderLine.End how, Instant now) {
        orders.flush();
        ledger.write(now, Bookkeeping.ended(order, lines));
        if (order.redeems()) {
            redemption.comeBack(
                    order.number(),
                    (int) lines.stream().filter(OrderLine::free).count(),
                    order.lines().stream().allMatch(line -> line.end() == OrderLine.End.CANCELLED));
        }
        audit.record(List.of(order.entry(
                audit.who(),
                "lines-" + how.name().toLowerCase(Locale.ROOT),
                String.join(" ", lines.stream().map(OrderLine::seat).toList()))));
        ended.fire(new LinesEnded(
                order.number(),
                order.performance(),
                how,
                lines.stream().map(OrderLine::id).toList()));
    }

    /**
     * Ends the lines of these seats and makes their price a gift of the buyer's.
     *
     * @return how much that is
     * @throws LinesGone where one of them has come to its end before: roll back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Money give(long id, Collection<String> seats) {
        Order order = orders.locked(id);
        Instant now = clock.instant();
        List<OrderLine> lines = order.live(seats);
        lines.forEach(line -> line.give(now));
        ended(order, lines, OrderLine.End.CANCELLED, now);
        Money gift = Money.sum(lines, OrderLine::price);
        ledger.write(
                now,
                List.of(new Entry("gift", Account.BUYERS, Account.GIFTS, gift, order.number(), order.performance())));
        return gift;
    }

    /**
     * Pays back what an order has too much: to its family's gift cards what they paid, the rest of the latest payment first; nothing
     * for nothing.
     *
     * @param reason a word for programs
     * @return what of it is on a gift card again
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Money payBack(Order order, Money amount, String reason) {
        if (amount.equals(Money.ZERO)) {
            return Money.ZERO;
        }
        List<String> family = orders.family(order);
        Money onCard = redemption.giveBack(family, amount);
        Money rest = amount.minus(onCard);
        if (rest.equals(Money.ZERO)) {
            return onCard;
        }
        audit.record(payments.refundOf(family, rest, reason).stream()
                .map(back -> new AuditTrail.Entry(
                        audit.who(),
                        "order-refunded",
                        "order:" + back.reference(),
                        reason + " " + back.amount().plain()))
                .toList());
        return onCard;
    }
}
