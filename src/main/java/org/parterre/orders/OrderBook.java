package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.vouchers.Redemption;
import org.parterre.orders.vouchers.Reduction;
import org.parterre.payments.Payment;
import org.parterre.payments.Payments;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.persistence.Together.Outcome;
import org.parterre.platform.web.Idempotency;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;

/**
 * One transaction for each change of an order, and in each the same order of locks: seats, order, payment. What money
 * does to it stands in {@link Settlement}.
 */
@ApplicationScoped
class OrderBook {
    private static final String SCOPE = "orders";

    @Inject
    Orders orders;

    @Inject
    BoxOffice boxOffice;

    @Inject
    Payments payments;

    @Inject
    Settlement settlement;

    @Inject
    Redemption redemption;

    @Inject
    Idempotency idempotency;

    @Inject
    AuditTrail audit;

    @Inject
    Event<OrdersPlaced> placed;

    @Inject
    Clock clock;

    /**
     * A wish by somebody, with the hold that it names and its lines priced.
     *
     * @param cost with what its codes take off
     * @param reduction what its codes do for it
     * @param given what is given for it, or null
     */
    record Asked(
            PlaceOrder wish,
            Hold hold,
            Cost cost,
            Reduction reduction,
            Orders.@Nullable Given given,
            AuditTrail.Who who) {
        Order order(Hold stretched, Instant now) {
            return given == null
                    ? new Order(stretched, wish.buyer(), cost, now).paidByCard(reduction.gift())
                    : Order.inExchange(stretched, given.from(), cost, given.worth(), now);
        }
    }

    /** An order of somebody, made of a wish. */
    private record Made(Asked asked, Order order) {
        boolean free() {
            return order.due().equals(Money.ZERO);
        }

        PlaceOrder wish() {
            return asked.wish();
        }

        AuditTrail.Who who() {
            return asked.who();
        }
    }

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
        List<Made> made = made(all);
        keep(made.stream().map(Made::order).toList());
        for (Made one : made) {
            Orders.Given given = one.asked().given();
            if (given != null) {
                orders.keepExchanged(one.order(), given.lines());
            }
        }
        tell(made);
        audit.record(made.stream()
                .map(one -> one.order()
                        .entry(
                                one.who(),
                                "order-placed",
                                "performance:" + one.order().performance() + " "
                                        + one.order().total().plain()))
                .toList());
        redemption.take(made.stream()
                .map(one -> new Redemption.Taking(
                        one.order().number(),
                        one.wish().buyer().email(),
                        one.asked().reduction()))
                .toList());
        settlement.give(made.stream()
                .filter(Made::free)
                .map(one -> new Settlement.Sold(one.order(), Money.ZERO, one.who()))
                .toList());
        List<Payment> opened = payments.open(made.stream()
                .filter(Predicate.not(Made::free))
                .map(one -> opening(one.order(), one.who(), one.wish().method()))
                .toList());
        return answered(made, opened);
    }

    private List<Made> made(List<Asked> all) {
        List<Hold> holds = boxOffice.stretch(all.stream().map(Asked::hold).toList());
        Instant now = clock.instant();
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Asked asked = all.get(i);
            Made one = new Made(asked, asked.order(holds.get(i), now));
            if (one.free()) {
                one.order().pay(null, Money.ZERO, now);
            }
            made.add(one);
        }
        return made;
    }

    private void keep(List<Order> placed) {
        try {
            orders.keep(placed);
        } catch (PersistenceException e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e; // a number that is taken: draw another
        }
    }

    private void tell(List<Made> made) {
        List<OrdersPlaced.Placed> told = new ArrayList<>();
        for (Made one : made) {
            Orders.Given given = one.asked().given();
            if (one.wish().help() != null || given != null) {
                told.add(new OrdersPlaced.Placed(one.order(), one.wish().help(), given == null ? null : given.from()));
            }
        }
        if (!told.isEmpty()) {
            placed.fire(new OrdersPlaced(told));
        }
    }

    private static Payments.Opening opening(Order order, AuditTrail.Who who, @Nullable String method) {
        return new Payments.Opening(order.number(), order.due(), order.path(), who, method);
    }

    private List<Outcome<Placed>> answered(List<Made> made, List<Payment> opened) {
        Map<String, @Nullable String> redirects = new HashMap<>();
        opened.forEach(payment -> redirects.put(payment.reference(), payment.redirect()));
        List<Outcome<Placed>> answers = new ArrayList<>();
        List<Idempotency.Kept> kept = new ArrayList<>();
        for (Made one : made) {
            Order order = one.order();
            Placed placed = new Placed(
                    order.number(), order.key(), order.total(), order.status(), redirects.get(order.number()));
            answers.add(Outcome.of(placed));
            String key = one.wish().key();
            if (key != null) {
                kept.add(new Idempotency.Kept(
                        key, one.wish().content(), new Idempotency.Answer(201, placed.written(), null)));
            }
        }
        idempotency.keep(SCOPE, kept);
        return answers;
    }

    /** @return where to pay, or null when the order can't be paid any more */
    @Retried
    @Transactional
    public @Nullable String payAgain(String number, @Nullable String key, @Nullable String method) {
        Order order = orders.locked(orders.byNumberAndKey(number, key).id());
        return order.payable(clock.instant())
                ? payments.open(List.of(opening(order, audit.who(), method)))
                        .get(0)
                        .redirect()
                : null;
    }

    @Retried
    @Transactional
    public void expire(long id) {
        Order order = orders.locked(id);
        if (order.expire(clock.instant())) {
            if (order.redeems()) {
                redemption.release(order.number());
            }
            audit.record(List.of(order.entry(audit.who(), "order-expired", "")));
        }
    }
}
