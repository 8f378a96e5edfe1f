package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Letter;
import org.parterre.mail.Outbox;
import org.parterre.money.Money;
import org.parterre.payments.Payment;
import org.parterre.payments.PaymentSettled;
import org.parterre.payments.Payments;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.persistence.Together.Outcome;
import org.parterre.platform.web.Idempotency;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.seats.Purchase;

/**
 * One transaction for each change of an order, and in each the same order of locks: seats, order, payment. What comes by the
 * hundred, placing and settling, is done for several at once; one that is refused ends such a round, and each is tried alone.
 */
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
    Event<OrdersPaid> paid;

    /** A wish by somebody, with the hold that it names and its lines priced. */
    record Asked(PlaceOrder wish, Hold hold, List<Pricing.Priced> lines, AuditTrail.Who who) {}

    /** Money that came in, and who is behind it. */
    record Heard(PaymentSettled payment, AuditTrail.Who who) {}

    /** An order and what pays it; no payment where there was nothing to pay. */
    private record Settling(Order order, @Nullable String by, Money amount, AuditTrail.Who who) {}

    /** What was answered to the same wish under the same key before, or null. */
    @Nullable
    Placed earlier(PlaceOrder wish) {
        Idempotency.@Nullable Answer answer = idempotency.earlier(SCOPE, wish.key(), wish.content());
        return answer == null ? null : Placed.read(answer.body());
    }

    /** No two of them have the same hold or the same key. @throws org.parterre.seats.HoldExpired when the time of one was over */
    @Retried
    @Transactional
    public List<Outcome<Placed>> place(List<Asked> all) {
        if (all.size() == 1) {
            Placed known = earlier(all.get(0).wish()); // among many a key that was used before ends the round
            if (known != null) {
                return List.of(Outcome.of(known));
            }
        }
        List<Hold> holds = boxOffice.stretch(all.stream().map(Asked::hold).toList());
        Instant now = clock.instant();
        List<Order> placed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Order order = new Order(
                    holds.get(i), all.get(i).wish().buyer(), all.get(i).lines(), now);
            if (order.total().equals(Money.ZERO)) {
                order.pay(null, Money.ZERO, now);
            }
            placed.add(order);
        }
        keep(placed);
        List<AuditTrail.Entry> lines = new ArrayList<>();
        List<Payments.Opening> toPay = new ArrayList<>();
        List<Settling> free = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Order order = placed.get(i);
            AuditTrail.Who who = all.get(i).who();
            lines.add(entry(
                    who,
                    "order-placed",
                    order,
                    "performance:" + order.performance() + " " + order.total().plain()));
            if (order.status() == Order.Status.PAID) {
                free.add(new Settling(order, null, Money.ZERO, who));
            } else {
                toPay.add(opening(order, who));
            }
        }
        audit.record(lines);
        sell(free);
        tell(free);
        return answers(all, placed, payments.open(toPay));
    }

    private void keep(List<Order> placed) {
        try {
            orders.keep(placed);
        } catch (PersistenceException e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e; // a number that is taken: draw another
        }
    }

    private static Payments.Opening opening(Order order, AuditTrail.Who who) {
        return new Payments.Opening(order.number(), order.total(), order.path(), who);
    }

    private List<Outcome<Placed>> answers(List<Asked> all, List<Order> placed, List<Payment> opened) {
        Map<String, String> redirects =
                opened.stream().collect(Collectors.toMap(Payment::reference, Payment::redirect));
        List<Placed> answers = placed.stream()
                .map(order -> new Placed(
                        order.number(), order.key(), order.total(), order.status(), redirects.get(order.number())))
                .toList();
        List<Idempotency.Kept> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PlaceOrder wish = all.get(i).wish();
            Idempotency.Answer answer =
                    new Idempotency.Answer(201, answers.get(i).written(), null);
            if (wish.key() != null) {
                kept.add(new Idempotency.Kept(wish.key(), wish.content(), answer));
            }
        }
        idempotency.keep(SCOPE, kept);
        return answers.stream().map(Outcome::of).toList();
    }

    /** @return where to pay, or null when the order can't be paid any more */
    @Retried
    @Transactional
    public @Nullable String payAgain(String number, @Nullable String key) {
        Order order = orders.locked(orders.byNumberAndKey(number, key).id());
        return order.payable(clock.instant())
                ? payments.open(List.of(opening(order, audit.who()))).get(0).redirect()
                : null;
    }

    /**
     * Acts on money that came in. No two of them are for the same order.
     *
     * @throws org.parterre.seats.SeatsTaken when an order waited for it and its seats are gone: nothing was done
     */
    @Retried
    @Transactional
    public List<Outcome<Boolean>> settle(List<Heard> all) {
        List<Settling> selling = new ArrayList<>();
        List<Runnable> payingBack = new ArrayList<>(); // after the seats: that is the order of locks
        Map<String, Order> known =
                orders
                        .byNumbers(all.stream()
                                .map(heard -> heard.payment().reference())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Order::number, Function.identity()));
        for (Heard heard : all) {
            PaymentSettled payment = heard.payment();
            Order order = Objects.requireNonNull(known.get(payment.reference()), payment.reference());
            if (order.waitsForMoney()) {
                selling.add(new Settling(order, payment.paymentId(), payment.amount(), heard.who()));
            } else {
                payingBack.add(() -> payBackUnlessItSettled(order, payment));
            }
        }
        sell(selling);
        selling.forEach(one -> one.order().pay(one.by(), one.amount(), clock.instant()));
        orders.keepPaid(selling.stream().map(Settling::order).toList());
        tell(selling);
        payingBack.forEach(Runnable::run);
        payments.heard(all.stream().map(heard -> heard.payment().paymentId()).toList());
        return all.stream().map(heard -> Outcome.of(true)).toList();
    }

    private void sell(List<Settling> all) {
        boxOffice.sell(all.stream()
                .map(one -> new Purchase(
                        one.who(),
                        one.order().hold(),
                        one.order().performance(),
                        one.order().sales()))
                .toList());
    }

    private void tell(List<Settling> all) {
        if (all.isEmpty()) {
            return;
        }
        audit.record(all.stream()
                .map(one ->
                        entry(one.who(), "order-paid", one.order(), one.amount().plain()))
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
            payBack(order, payment, "too-late", letters.tooLate(order, playbill(order), payment.amount()));
        } else {
            payBackUnlessItSettled(order, payment); // the seats were gone because this order has them
        }
        payments.heard(List.of(payment.paymentId()));
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
        Order order = orders.locked(id);
        if (order.expire(clock.instant())) {
            record("order-expired", order, "");
        }
    }

    private Playbill playbill(Order order) {
        return programme.playbill(order.performance());
    }

    private void record(String what, Order order, String detail) {
        audit.record(List.of(entry(audit.who(), what, order, detail)));
    }

    private static AuditTrail.Entry entry(AuditTrail.Who who, String what, Order order, String detail) {
        return new AuditTrail.Entry(who, what, "order:" + order.number(), detail);
    }
}
