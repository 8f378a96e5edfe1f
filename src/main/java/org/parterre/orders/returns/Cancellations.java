package org.parterre.orders.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Outbox;
import org.parterre.money.Money;
import org.parterre.orders.Endings;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.orders.vouchers.GiftCards;
import org.parterre.platform.persistence.Retried;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;
import org.parterre.venue.Seat;

/** Takes seats back that are paid, within what the organiser promised. */
@ApplicationScoped
public class Cancellations {
    @Inject
    Programme programme;

    @Inject
    ReturnPolicies policies;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Endings endings;

    @Inject
    GiftCards cards;

    @Inject
    ReturnLetter letter;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * What was given back.
     *
     * @param onCard what of it is on a gift card
     * @param code that of the gift card that was made for it, or null
     * @param kept what the house keeps of the price
     */
    public record Returned(List<String> seats, Money back, Money onCard, @Nullable String code, Money kept) {}

    /** What is promised now for seats of that evening, or null where none are taken back. */
    public ReturnPolicy.@Nullable Step promised(Playbill bill) {
        return bill.saleState(clock.instant()) == Playbill.SaleState.CANCELLED
                ? ReturnPolicy.ALL
                : policies.of(bill.production()).step(clock.instant(), bill.startsAt());
    }

    /**
     * Takes these seats of an order back: all of them or none.
     *
     * @throws org.parterre.orders.LinesGone where one isn't the order's (any more) · @throws NotReturnable where the house
     *     doesn't take them back now · a refusal where somebody came in with one of the tickets
     */
    @Retried
    @Transactional
    public Returned giveBack(Order order, Collection<String> seats) {
        Playbill bill = programme.playbill(order.performance());
        ReturnPolicy.Step step = promised(bill);
        if (step == null) {
            throw NotReturnable.tooLate();
        }
        List<OrderLine> lines = order.live(seats);
        requireWithTheirCompanions(order, bill, seats);
        boxOffice.free(order.performance(), Order.sales(lines));
        Endings.Ended done = endings.end(
                order.id(),
                seats,
                step == ReturnPolicy.ALL ? OrderLine.End.CANCELLED : OrderLine.End.RETURNED,
                step::kept);
        Order ended = done.order();
        Money back = Money.sum(lines, step::back).plus(done.charge());
        Money kept = Money.sum(lines, step::kept);
        String code = null;
        Money onCard = back;
        if (step.asCard() && back.cents() > 0) {
            code = cards.issueFor(ended.number(), back, "order " + ended.number())
                    .code();
        } else {
            onCard = endings.payBack(ended, back, "returned");
        }
        Returned returned = new Returned(lines.stream().map(OrderLine::seat).toList(), back, onCard, code, kept);
        outbox.put(letter.of(ended, bill, returned));
        return returned;
    }

    /** A companion's place alone would be nobody's: it goes back with its wheelchair place. */
    private static void requireWithTheirCompanions(Order order, Playbill bill, Collection<String> seats) {
        for (OrderLine line : order.lines()) {
            Seat seat =
                    line.live() && !seats.contains(line.seat()) ? bill.plan().seat(line.seat()) : null;
            if (seat != null && seat.companionOf() != null && seats.contains(seat.companionOf())) {
                throw NotReturnable.companionLeft();
            }
        }
    }
}
