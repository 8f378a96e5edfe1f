package org.parterre.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Outbox;
import org.parterre.money.Money;
import org.parterre.orders.vouchers.Claim;
import org.parterre.orders.vouchers.CodeRefused;
import org.parterre.orders.vouchers.Redemption;
import org.parterre.orders.vouchers.Reduction;
import org.parterre.payments.PaymentSettled;
import org.parterre.payments.Payments;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Refusal;
import org.parterre.platform.persistence.Lanes;
import org.parterre.programme.Charges;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.AlreadyOrdered;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.seats.HoldExpired;

/** What can be done with an order: place it, pay it, find it again. Those who come together share a transaction of {@link OrderBook}. */
@ApplicationScoped
public class Checkout {
    private static final int CONFLICT = 409;

    @Inject
    OrderBook book;

    @Inject
    Settlement settlement;

    @Inject
    Orders orders;

    @Inject
    Payments payments;

    @Inject
    Redemption redemption;

    @Inject
    Programme programme;

    @Inject
    OrderLetters letters;

    @Inject
    Outbox outbox;

    @Inject
    BoxOffice boxOffice;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    private final Lanes<OrderBook.Asked, Placed> placing = new Lanes<>(Checkout::touches, asked -> book.place(asked));
    private final Lanes<Settlement.Heard, Boolean> settling =
            new Lanes<>(heard -> List.of(heard.payment().reference()), heard -> settlement.settle(heard));

    /**
     * Turns a hold into an order that waits for its payment, or is paid at once when it costs nothing. The same key gives the
     * same answer.
     *
     * @param asker staff may use tariffs that the audience may not
     * @throws HoldExpired when the time was over · @throws org.parterre.platform.NotFound for a hold that is none
     * @throws AlreadyOrdered when there is an order of it · @throws org.parterre.payments.UnknownMethod
     * @throws org.parterre.platform.Refusal when the lines don't fit the hold or the price list (422)
     */
    public Placed place(PlaceOrder wish, BoxOffice.Asker asker) {
        return told(placed(wish, null, asker));
    }

    /**
     * The same in exchange for seats of an order that is paid: the new seats are sold and the old ones come free in one step, once
     * the difference is paid, and at once where there is none. What the old ones were worth more goes back.
     *
     * @param seats those that are given
     * @throws LinesGone where one of them isn't the order's (any more) · and all that {@link #place} throws
     */
    public Placed exchange(Order from, Collection<String> seats, PlaceOrder wish, BoxOffice.Asker asker) {
        Placed known = book.earlier(wish);
        return told(known == null ? placed(wish, new Orders.Given(from, from.live(seats)), asker) : known);
    }

    /** The same for the page on which it is confirmed: free seats that are given make as many of the new ones free. */
    public CheckoutPage carried(CheckoutPage wanted, Order from, Collection<String> seats) {
        Orders.Given given = new Orders.Given(
                from,
                from.live().stream().filter(line -> seats.contains(line.seat())).toList());
        return wanted.reduced(redemption.carried(from.number(), given.free(), wanted.claim()), null);
    }

    /**
     * Gives seats of a paid order for those of a hold, each at the price that was paid: for an evening that moved.
     *
     * @param seats as many as the hold has
     * @throws HoldExpired · @throws LinesGone and what else an exchange is refused for
     */
    public Placed rehome(Order from, Collection<String> seats, Hold hold) {
        Orders.Given given = new Orders.Given(from, from.live(seats));
        PlaceOrder wish = new PlaceOrder(hold.token(), from.buyer(), List.of(), null, null)
                .inExchangeFor(from.number() + " " + String.join(" ", seats));
        Playbill bill = programme.playbill(hold.performance());
        Cost cost = Cost.of(
                Pricing.asPaid(bill, hold.seats(), given.lines()),
                bill.charges().waived(),
                Money.ZERO);
        return placing.join(
                hold.performance(), new OrderBook.Asked(wish, hold, cost, Reduction.NONE, given, audit.who()));
    }

    /** What was paid at the counter was paid before it was typed. */
    private Placed told(Placed placed) {
        if (placed.status() != Order.Status.PENDING || placed.redirect() != null) {
            return placed;
        }
        payments.askAll(placed.number());
        return placed.standing(
                Objects.requireNonNull(orders.byNumber(placed.number())).status());
    }

    private Placed placed(PlaceOrder wish, Orders.@Nullable Given given, BoxOffice.Asker asker) {
        Placed known = book.earlier(wish);
        if (known != null) {
            return known;
        }
        if (wish.method() != null) {
            payments.requireMethod(wish.method(), asker == BoxOffice.Asker.STAFF);
        }
        try {
            Hold hold = boxOffice.find(wish.hold());
            Playbill bill = playbill(hold);
            List<Pricing.Priced> lines = Pricing.price(bill, hold.seats(), wish.lines(), asker);
            Charges charges = charges(bill, given, asker);
            ChargeChanged.require(charges, wish);
            Reduction reduction = reduction(
                    wish.voucher(),
                    given,
                    () -> Pricing.claim(bill, wish.buyer().email(), lines, charges, wish.donation()));
            Cost cost = Cost.of(Pricing.reduced(lines, reduction), charges, wish.donation());
            return placing.join(
                    hold.performance(), new OrderBook.Asked(wish, hold, cost, reduction, given, audit.who()));
        } catch (CodeRefused refused) {
            Placed earlier = book.earlier(wish); // taken by the same wish, sent twice at once
            if (earlier != null) {
                return earlier;
            }
            throw refused;
        } catch (HoldExpired over) {
            Placed earlier = book.earlier(wish); // the same wish, sent twice at once: this is the one that came second
            if (earlier != null) {
                return earlier;
            }
            throw orders.ofHold(wish.hold()) == null ? over : new AlreadyOrdered();
        }
    }

    /** What codes do, or where none was typed the free seats that are given for others. */
    private Reduction reduction(@Nullable String codes, Orders.@Nullable Given given, Supplier<Claim> claim) {
        if (codes != null) {
            return redemption.look(codes, claim.get());
        }
        return given == null ? Reduction.NONE : redemption.carried(given.from().number(), given.free(), claim.get());
    }

    /** The charge is for orders of the audience; whoever exchanges seats has paid it before. */
    static Charges charges(Playbill bill, Orders.@Nullable Given given, BoxOffice.Asker asker) {
        return given == null && asker == BoxOffice.Asker.AUDIENCE
                ? bill.charges()
                : bill.charges().waived();
    }

    /** A sale that ended meanwhile keeps what it promised, and so do its prices; an evening that was called off can't. */
    private Playbill playbill(Hold hold) {
        Playbill playbill = programme.playbill(hold.performance());
        if (playbill.saleState(clock.instant()) == Playbill.SaleState.CANCELLED) {
            playbill.requireOnSale(clock.instant());
        }
        return playbill.asOf(hold.prices());
    }

    /** The hold, and the key: of two requests under one key the second is to find the first one's answer. */
    private static List<String> touches(OrderBook.Asked asked) {
        String key = asked.wish().key();
        return key == null
                ? List.of(asked.hold().token())
                : List.of(asked.hold().token(), "key " + key);
    }

    /** Acts on money that came in; hearing of it again changes nothing. */
    void settle(@Observes PaymentSettled payment) {
        if (!payment.paid() || !Orders.isOurs(payment.reference())) {
            return; // where it failed the seats stay held for their time, and the buyer may try again
        }
        try {
            settling.join(orders.performanceOf(payment.reference()), new Settlement.Heard(payment, audit.who()));
        } catch (Refusal gone) { // the seats are somebody else's by now, or those to be given for them can't be given
            // any more
            if (gone.status() != CONFLICT) {
                throw gone;
            }
            settlement.payBackTooLate(payment);
        }
    }

    /**
     * The order of somebody who has its key. Where it waits for money the bank is asked first: the buyer may be back from
     * there sooner than the bank's own message.
     *
     * @throws org.parterre.platform.NotFound for a number or a key that is none
     */
    public Order look(String number, @Nullable String key) {
        Order order = orders.byNumberAndKey(number, key);
        if (!order.waitsForMoney()) {
            return order;
        }
        payments.askAll(order.number());
        return orders.byNumberAndKey(number, key);
    }

    /** The orders that seats of that one were exchanged for. */
    List<OrderPage.Successor> successors(Order order) {
        return order.lines().stream().allMatch(OrderLine::live) ? List.of() : orders.successors(order);
    }

    /**
     * Another try to pay.
     *
     * @param method null leaves it to the house · @return where, or null when the order can't be paid any more
     * @throws org.parterre.payments.UnknownMethod
     */
    public @Nullable String payAgain(String number, @Nullable String key, @Nullable String method) {
        payments.requireMethod(method, false);
        return book.payAgain(number, key, method);
    }

    /** Sends the way to the order to its buyer; does nothing, and says nothing, when number and address don't belong together. */
    public void sendLink(String number, String email) {
        Order order = orders.byNumber(number);
        if (order != null && order.buyer().email().equalsIgnoreCase(email.strip())) {
            outbox.put(letters.link(order, programme.playbill(order.performance())));
        }
    }
}
