package org.parterre.orders.giftcards;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parterre.payments.PaymentSettled;
import org.parterre.payments.Payments;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/** What can be done with a gift card that is for sale: buy it, pay it, see how it stands. */
@ApplicationScoped
public class GiftSale {
    @Inject
    GiftBook book;

    @Inject
    GiftPurchases purchases;

    @Inject
    Payments payments;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    /**
     * Makes a purchase that waits for its payment, or is paid at once at the counter. The same key gives the same answer.
     *
     * @param byStaff whether the ways to pay at the counter may be chosen
     * @throws org.parterre.payments.UnknownMethod
     */
    GiftPlaced buy(GiftWish wish, boolean byStaff) {
        payments.requireMethod(wish.method(), byStaff);
        GiftPlaced placed = book.buy(wish);
        if (placed.redirect() != null) {
            return placed;
        }
        payments.askAll(placed.number()); // what was paid at the counter was paid before it was typed
        return GiftPlaced.of(purchases.known(placed.number()), null);
    }

    /**
     * The purchase of somebody who has its key. Where it waits for money the bank is asked first.
     *
     * @throws org.parterre.platform.NotFound for a number or a key that is none
     */
    GiftPurchase look(String number, @Nullable String key) {
        GiftPurchase purchase = purchases.byNumberAndKey(number, key);
        if (purchase.paid()) {
            return purchase;
        }
        payments.askAll(purchase.number());
        return purchases.known(purchase.number());
    }

    /** Another try to pay. @return where, or null when it can't be paid any more · @throws org.parterre.payments.UnknownMethod */
    @Nullable
    String payAgain(String number, @Nullable String key, @Nullable String method) {
        payments.requireMethod(method, false);
        return book.payAgain(number, key, method);
    }

    void settle(@Observes PaymentSettled payment) {
        if (payment.paid() && GiftPurchase.isNumber(payment.reference())) {
            book.settle(payment);
        }
    }

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(
                settings.sweepInterval(),
                "end overdue purchases of gift cards",
                () -> Jobs.each(
                        purchases.overdue(clock.instant()), "end an overdue purchase of a gift card", book::expire));
    }
}
