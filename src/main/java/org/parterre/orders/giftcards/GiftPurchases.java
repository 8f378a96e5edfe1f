package org.parterre.orders.giftcards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.NotFound;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Raced;

/** Where purchases of gift cards are kept. Each change is one statement that only the state before it allows. */
@ApplicationScoped
class GiftPurchases {
    /** How what is told of a purchase names it. */
    static final String SUBJECT = "gift-purchase:";

    private static final String NOBODYS_KEY = Tokens.secret();

    @Inject
    Database database;

    /** The purchase with that number, or null. */
    @Nullable
    GiftPurchase find(String number) {
        return database
                .query(
                        "SELECT number, secret_key, buyer_name, buyer_email, buyer_language, for_name, message, cents,"
                                + " status, made_at, pay_until, payment_id, paid_at FROM gift_purchase"
                                + Derby.byConstraint("one_gift_purchase_number") + " WHERE number=?",
                        GiftPurchase::read,
                        number)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** @throws IllegalStateException where there is none: its number was read in this house */
    GiftPurchase known(String number) {
        GiftPurchase purchase = find(number);
        if (purchase == null) {
            throw new IllegalStateException("a payment for a gift card that nobody buys: " + number);
        }
        return purchase;
    }

    /**
     * The purchase of somebody who has its key.
     *
     * @throws NotFound for a number that is none and for a key that is not its own, alike
     */
    GiftPurchase byNumberAndKey(String number, @Nullable String key) {
        GiftPurchase purchase = find(number.toUpperCase(Locale.ROOT));
        boolean right = Tokens.same(purchase == null ? NOBODYS_KEY : purchase.key(), key);
        if (purchase == null || !right) {
            throw new NotFound();
        }
        return purchase;
    }

    /** @throws Raced where the number is taken: draw another */
    void keep(GiftPurchase purchase) {
        try {
            database.update(
                    "INSERT INTO gift_purchase (number, secret_key, buyer_name, buyer_email, buyer_language, for_name,"
                            + " message, cents, status, made_at, pay_until) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                    purchase.number(),
                    purchase.key(),
                    purchase.buyer().name(),
                    purchase.buyer().email(),
                    purchase.buyer().language().name(),
                    purchase.gift().forName(),
                    purchase.gift().message(),
                    purchase.amount().cents(),
                    purchase.status().name(),
                    purchase.madeAt().toEpochMilli(),
                    purchase.payUntil().toEpochMilli());
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e;
        }
    }

    /** @return whether it was not paid until now: whoever is told so issues the card */
    boolean pay(String number, String payment, Instant at) {
        return database.update(
                        "UPDATE gift_purchase SET status='PAID', payment_id=?, paid_at=? WHERE number=? AND status<>'PAID'",
                        payment,
                        at.toEpochMilli(),
                        number)
                == 1;
    }

    void issued(String number, long card) {
        database.update("UPDATE gift_purchase SET gift_card_id=? WHERE number=?", card, number);
    }

    /** @return whether it was over now */
    boolean expire(String number, Instant now) {
        return database.update(
                        "UPDATE gift_purchase SET status='EXPIRED' WHERE number=? AND status='PENDING' AND pay_until<=?",
                        number,
                        now.toEpochMilli())
                == 1;
    }

    /** Those that nobody paid in time. */
    List<String> overdue(Instant now) {
        return database.query(
                "SELECT number FROM gift_purchase" + Derby.by("gift_purchase_by_pay_until")
                        + " WHERE status='PENDING' AND pay_until<=? ORDER BY pay_until FETCH FIRST 200 ROWS ONLY",
                row -> row.getString(1),
                now.toEpochMilli());
    }

    /** From now on its buyer is written to at that address. */
    void correct(String number, String email) {
        database.update("UPDATE gift_purchase SET buyer_email=? WHERE number=?", email, number);
    }
}
