package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parterre.ledger.Ledger;
import org.parterre.mail.Letter;
import org.parterre.mail.Outbox;
import org.parterre.money.Money;
import org.parterre.orders.vouchers.Redemption;
import org.parterre.payments.PaymentSettled;
import org.parterre.payments.Payments;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.persistence.Together.Outcome;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Purchase;

/** One transaction for what money does to orders, in the house's order of locks: seats, order, payment. */
@ApplicationScoped
class Settlement {
    @Inject
    Orders orders;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Programme programme;

    @Inject
    Payments payments;

    @Inject
    Endings endings;

    @Inject
    Redemption redemption;

    @Inject
    Ledger ledger;

    @Inject
    Outbox outbox;

    @Inject
    OrderLetters letters;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<OrdersPaid> paid;

    /** Money that came in, and who is behind it. */
    record Heard(PaymentSettled payment, AuditTrail.Who who) {}

    /** An order and what came in for it, nothing where there was nothing to pay. */
    record Sold(Order order, Money amount, AuditTrail.Who who) {}

    /**
     * Acts on money that came in. No two of them are for the same order.
     *
     * @throws org.parterre.seats.SeatsTaken when an order waited for it and its seats are gone: nothing was done
     */
    @Retried
    @Transactional
    public List<Outcome<Boolean>> settle(List<Heard> all) {
        List<Sold> selling = new ArrayList<>();
        List<Runnable> payingBack = new ArrayList<>(); // after the seats: that is the order of locks
        Map<String, Order> known = named(all);
        Instant now = clock.instant();
        for (Heard heard : all) {
            PaymentSettled payment = heard.payment();
            Order order = Objects.requireNonNull(known.get(payment.reference()), payment.reference());
            if (!payment.asAsked()) {
                payingBack.add(() -> payBack(
                        order, payment, "wrong-amount", letters.wrongAmount(order, playbill(order), payment.amount())));
            } else if (order.waitsForMoney()) {
                requireItTakesPlace(order);
                order.pay(payment.paymentId(), payment.amount(), now);
                selling.add(new Sold(order, payment.amount(), heard.who()));
            } else {
                payingBack.add(() -> payBackUnlessItSettled(order, payment));
            }
        }
        sell(selling);
        orders.keepPaid(selling.stream().map(Sold::order).toList());
        redeem(selling);
        tell(selling);
        payingBack.forEach(Runnable::run);
        payments.heard(all.stream().map(heard -> heard.payment().paymentId()).toList());
        return all.stream().map(heard -> Outcome.of(true)).toList();
    }

    /** Nobody pays for an evening that was called off meanwhile. @throws org.parterre.programme.SaleClosed */
    private void requireItTakesPlace(Order order) {
        Playbill bill = playbill(order);
        if (bill.status() == Performance.Status.CANCELLED) {
            bill.requireOnSale(clock.instant());
        }
    }

    private Map<String, Order> named(List<Heard> all) {
        List<String> numbers =
                all.stream().map(heard -> heard.payment().reference()).toList();
        return orders.byNumbers(numbers).stream().collect(Collectors.toMap(Order::number, Function.identity()));
    }

    /** Two exchanges could wait for each other's orders: each has a transaction of its own. */
    private static final class Alone extends RuntimeException {
        Alone() {
            super("an exchange is settled by itself", null, false, false);
        }
    }

    /** Sells the seats of orders that cost nothing, and tells of it. Part of the transaction that makes them. */
    void give(List<Sold> free) {
        sell(free);
        redeem(free);
        tell(free);
    }

    /** What codes were to pay is paid. @throws org.parterre.orders.vouchers.CodeRefused where an order was over and they are spent */
    private void redeem(List<Sold> all) {
        all.stream()
                .map(Sold::order)
                .filter(Order::redeems)
                .sorted(Comparator.comparing(Order::number))
                .forEach(order -> redemption.settle(order.number(), Objects.requireNonNull(order.paidAt())));
    }

    private void sell(List<Sold> all) {
        if (all.stream().anyMatch(one -> one.order().inExchange())) {
            if (all.size() > 1) {
                throw new Alone();
            }
            exchange(all.get(0));
        } else {
            boxOffice.sell(all.stream().map(Settlement::purchase).toList());
        }
        if (!all.isEmpty()) { // all at one moment
            Instant at = Objects.requireNonNull(all.get(0).order().paidAt());
            ledger.write(
                    at,
                    all.stream()
                            .flatMap(one -> Bookkeeping.sale(one.order()).stream())
                            .toList());
        }
    }

    /** The new seats are sold and the old ones come free in one step. @throws LinesGone where the old ones were given up meanwhile */
    private void exchange(Sold one) {
        Order order = one.order();
        Orders.Given given = orders.given(order);
        Order from = given.from();
        boxOffice.exchange(purchase(one), from.performance(), Order.sales(given.lines()));
        endings.end(
                from.id(),
                given.lines().stream().map(OrderLine::seat).toList(),
                OrderLine.End.EXCHANGED,
                line -> Money.ZERO);
        carryFreeSeats(from, order);
        if (order.total().compareTo(order.credit()) < 0) {
            Money back = order.credit().minus(order.total());
            Money onCard = endings.payBack(from, back, "exchanged");
            outbox.put(letters.exchanged(order, playbill(order), back, onCard));
        }
    }

    private void carryFreeSeats(Order from, Order order) {
        List<OrderLine> free = order.lines().stream().filter(OrderLine::free).toList();
        if (!free.isEmpty()) {
            Money amount = Money.sum(free, OrderLine::full);
            redemption.carry(from.number(), order.number(), order.buyer().email(), free.size(), amount);
        }
    }

    private static Purchase purchase(Sold one) {
        return new Purchase(
                one.who(),
                one.order().hold(),
                one.order().performance(),
                one.order().sales());
    }

    private void tell(List<Sold> all) {
        if (all.isEmpty()) {
            return;
        }
        audit.record(all.stream()
                .map(one ->
                        one.order().entry(one.who(), "order-paid", one.amount().plain()))
                .toList());
        paid.fire(new OrdersPaid(all.stream()
                .map(one -> OrdersPaid.Paid.of(one.order(), one.who()))
                .toList()));
    }

    /** Acts on money that came when the seats were gone: back with it, and a letter that says so. */
    @Retried
    @Transactional
    public void payBackTooLate(PaymentSettled payment) {
        Order read = Objects.requireNonNull(orders.byNumber(payment.reference()), payment.reference());
        Order order = orders.locked(read.id());
        if (order.waitsForMoney()) {
            order.payBack(payment.paymentId());
            orders.flush();
            if (order.redeems()) {
                redemption.release(order.number());
            }
            payBack(order, payment, "too-late", letters.tooLate(order, playbill(order), payment.amount()));
        } else {
            payBackUnlessItSettled(order, payment); // the seats were gone because this order has them
        }
        payments.heard(List.of(payment.paymentId()));
    }

    private void payBackUnlessItSettled(Order order, PaymentSettled payment) {
        if (order.status() == Order.Status.REFUNDED && !order.settledBy(payment.paymentId())) {
            payBack(order, payment, "too-late", letters.tooLate(order, playbill(order), payment.amount()));
        } else if (!order.settledBy(payment.paymentId())) {
            payBack(order, payment, "paid-twice", letters.paidTwice(order, playbill(order), payment.amount()));
        }
    }

    private void payBack(Order order, PaymentSettled payment, String reason, Letter letter) {
        if (payments.refund(payment.paymentId(), payment.amount(), reason)) {
            audit.record(List.of(order.entry(
                    audit.who(),
                    "order-refunded",
                    reason + " " + payment.amount().plain())));
            outbox.put(letter);
        }
    }

    private Playbill playbill(Order order) {
        return programme.playbill(order.performance());
    }
}
