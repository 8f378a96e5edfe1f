package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Letter;
import org.parterre.mail.Outbox;
import org.parterre.money.Money;
import org.parterre.payments.PaymentSettled;
import org.parterre.payments.Payments;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.web.Idempotency;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;

/** One transaction for each change of an order, and in each the same order of locks: seats, order, payment. */
@ApplicationScoped
class OrderBook {
    private static final String SCOPE = "orders";

    @Inject
    Orders orders;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Programme programme;

    @Inject
    Payments payments;

    @Inject
    Outbox outbox;

    @Inject
    OrderLetters letters;

    @Inject
    Idempotency idempotency;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<OrderPaid> paid;

    /** What was answered to the same wish under the same key before, or null. */
    @Transactional
    public @Nullable Placed earlier(PlaceOrder wish) {
        Idempotency.@Nullable Answer answer = idempotency.earlier(SCOPE, wish.key(), wish.content());
        return answer == null ? null : Placed.read(answer.body());
    }

    @Retried
    @Transactional
    public Placed place(PlaceOrder wish) {
        Placed known = earlier(wish);
        if (known != null) {
            return known;
        }
        if (wish.method() != null) {
            payments.requireMethod(wish.method());
        }
        Hold hold = boxOffice.stretch(wish.hold());
        Playbill playbill = programme.playbill(hold.performance());
        if (playbill.saleState(clock.instant()) == Playbill.SaleState.CANCELLED) {
            playbill.requireOnSale(clock.instant()); // a sale that ended meanwhile keeps what it promised; this can't
        }
        List<Pricing.Priced> lines = Pricing.price(playbill, hold.seats(), wish.lines());
        Order order = new Order(hold, wish.buyer(), lines, clock.instant());
        keep(order);
        record(
                "order-placed",
                order,
                "performance:" + order.performance() + " " + order.total().plain());
        String redirect = null;
        if (order.total().equals(Money.ZERO)) {
            boxOffice.sell(order.hold(), order.performance(), order.sales());
            settled(order, null, Money.ZERO);
        } else {
            redirect = open(order);
        }
        Placed placed = new Placed(order.number(), order.key(), order.total(), order.status(), redirect);
        idempotency.keep(SCOPE, wish.key(), wish.content(), new Idempotency.Answer(201, placed.written(), null));
        return placed;
    }

    private void keep(Order order) {
        try {
            orders.keep(order);
        } catch (PersistenceException e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e; // a number that is taken: draw another
        }
    }

    private String open(Order order) {
        return payments.open(order.number(), order.total(), order.path()).redirect();
    }

    /** @return where to pay, or null when the order can't be paid any more */
    @Retried
    @Transactional
    public @Nullable String payAgain(String number, @Nullable String key) {
        Order order = orders.byNumberAndKey(number, key);
        orders.lock(order);
        return order.payable(clock.instant()) ? open(order) : null;
    }

    /**
     * Acts on money that came in.
     *
     * @throws org.parterre.seats.SeatsTaken when the order waited for it and its seats are gone: nothing was done
     */
    @Retried
    @Transactional
    public void settle(PaymentSettled payment) {
        Order order = Objects.requireNonNull(orders.byNumber(payment.reference()), payment.reference());
        boolean selling = order.waitsForMoney();
        if (selling) {
            boxOffice.sell(order.hold(), order.performance(), order.sales());
        }
        orders.lock(order);
        if (selling && !order.waitsForMoney()) {
            throw new Raced(); // another payment of it was quicker: look again
        }
        if (selling) {
            settled(order, payment.paymentId(), payment.amount());
        } else {
            payBackUnlessItSettled(order, payment);
        }
        payments.heard(payment.paymentId());
    }

    private void settled(Order order, @Nullable String by, Money amount) {
        order.pay(by, amount, clock.instant());
        orders.flush();
        record("order-paid", order, amount.plain());
        paid.fire(OrderPaid.of(order));
    }

    /** Acts on money that came when the seats were gone: back with it, and a letter that says so. */
    @Retried
    @Transactional
    public void payBackTooLate(PaymentSettled payment) {
        Order order = Objects.requireNonNull(orders.byNumber(payment.reference()), payment.reference());
        orders.lock(order);
        if (order.waitsForMoney()) {
            order.payBack(payment.paymentId());
            orders.flush();
            payBack(order, payment, "too-late", letters.tooLate(order, playbill(order), payment.amount()));
        } else {
            payBackUnlessItSettled(order, payment); // the seats were gone because this order has them
        }
        payments.heard(payment.paymentId());
    }

    private void payBackUnlessItSettled(Order order, PaymentSettled payment) {
        if (!order.settledBy(payment.paymentId())) {
            payBack(order, payment, "paid-twice", letters.paidTwice(order, playbill(order), payment.amount()));
        }
    }

    private void payBack(Order order, PaymentSettled payment, String reason, Letter letter) {
        if (payments.refund(payment.paymentId(), payment.amount(), reason)) {
            record("order-refunded", order, reason + " " + payment.amount().plain());
            outbox.put(letter);
        }
    }

    @Retried
    @Transactional
    public void expire(long id) {
        Order order = orders.find(id);
        orders.lock(order);
        if (order.expire(clock.instant())) {
            record("order-expired", order, "");
        }
    }

    private Playbill playbill(Order order) {
        return programme.playbill(order.performance());
    }

    private void record(String what, Order order, String detail) {
        audit.record(what, "order:" + order.number(), detail);
    }
}
