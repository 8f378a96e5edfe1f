package org.parterre.orders.giftcards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.mail.Letter;
import org.parterre.mail.Outbox;
import org.parterre.orders.vouchers.GiftCards;
import org.parterre.payments.PaymentSettled;
import org.parterre.payments.Payments;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Settings;
import org.parterre.platform.persistence.Retried;
import org.parterre.platform.web.Idempotency;

/** One transaction for each step of a purchase, and in each the same order of locks: purchase, gift card, payment. */
@ApplicationScoped
class GiftBook {
    private static final String SCOPE = "gift-purchases";

    @Inject
    GiftPurchases purchases;

    @Inject
    GiftCards cards;

    @Inject
    GiftLetters letters;

    @Inject
    Payments payments;

    @Inject
    Outbox outbox;

    @Inject
    Idempotency idempotency;

    @Inject
    Settings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The purchase and its payment. The same key gives the same answer. @throws org.parterre.payments.UnknownMethod */
    @Retried
    @Transactional
    public GiftPlaced buy(GiftWish wish) {
        Idempotency.@Nullable Answer known = idempotency.earlier(SCOPE, wish.key(), wish.content());
        if (known != null) {
            return GiftPlaced.read(known.body());
        }
        Instant now = clock.instant();
        GiftPurchase purchase = GiftPurchase.of(wish.buyer(), wish.gift(), now, now.plus(settings.paymentTime()));
        purchases.keep(purchase);
        record("gift-purchase-made", purchase, purchase.amount().plain());
        GiftPlaced placed = GiftPlaced.of(purchase, open(purchase, wish.method()));
        idempotency.keep(SCOPE, wish.key(), wish.content(), new Idempotency.Answer(201, placed.written(), null));
        return placed;
    }

    /** @return where to pay, or null when it can't be paid any more */
    @Retried
    @Transactional
    public @Nullable String payAgain(String number, @Nullable String key, @Nullable String method) {
        GiftPurchase purchase = purchases.byNumberAndKey(number, key);
        return purchase.payable(clock.instant()) ? open(purchase, method) : null;
    }

    private @Nullable String open(GiftPurchase purchase, @Nullable String method) {
        return payments.open(List.of(new Payments.Opening(
                        purchase.number(), purchase.amount(), purchase.path(), audit.who(), method)))
                .get(0)
                .redirect();
    }

    /** Acts on money that came in: the card and its letter, or the money back and a letter. May be told again. */
    @Retried
    @Transactional
    public void settle(PaymentSettled payment) {
        GiftPurchase purchase = purchases.known(payment.reference());
        if (!payment.asAsked() && !purchase.paid()) {
            payBack(purchase, payment, "wrong-amount", letters.wrongAmount(purchase, payment.amount()));
        } else if (payment.asAsked() && purchases.pay(purchase.number(), payment.paymentId(), clock.instant())) {
            issue(purchase);
        } else if (!purchases.known(purchase.number()).boughtBy(payment.paymentId())) {
            payBack(purchase, payment, "paid-twice", letters.paidTwice(purchase, payment.amount()));
        }
        payments.heard(List.of(payment.paymentId()));
    }

    private void issue(GiftPurchase purchase) {
        GiftCards.Issued card = cards.issueFor(purchase.number(), purchase.amount(), "purchase " + purchase.number());
        purchases.issued(purchase.number(), card.id());
        outbox.put(letters.card(purchase, card.code()));
        record("gift-purchase-paid", purchase, purchase.amount().plain());
    }

    private void payBack(GiftPurchase purchase, PaymentSettled payment, String reason, Letter letter) {
        if (payments.refund(payment.paymentId(), payment.amount(), reason)) {
            record(
                    "gift-purchase-refunded",
                    purchase,
                    reason + " " + payment.amount().plain());
            outbox.put(letter);
        }
    }

    /** Says of one that nobody paid in time that it is over. */
    @Retried
    @Transactional
    public void expire(String number) {
        if (purchases.expire(number, clock.instant())) {
            record("gift-purchase-expired", purchases.known(number), "");
        }
    }

    private void record(String what, GiftPurchase purchase, String detail) {
        audit.record(what, purchase.subject(), detail);
    }
}
