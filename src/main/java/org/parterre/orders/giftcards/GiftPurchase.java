package org.parterre.orders.giftcards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.Buyer;
import org.parterre.platform.Language;
import org.parterre.platform.Tokens;

/**
 * A gift card that somebody buys, as it stands.
 *
 * @param key the buyer's secret; whoever has it sees the purchase, and not the code
 * @param payUntil until then the buyer is asked to pay
 * @param payment which payment bought it; null until then
 */
public record GiftPurchase(
        String number,
        String key,
        Buyer buyer,
        Gift gift,
        Status status,
        Instant madeAt,
        Instant payUntil,
        @Nullable String payment,
        @Nullable Instant paidAt) {
    /** No order's number has it: those are of Crockford's base 32. */
    private static final String MARK = "U";

    private static final int REST = 7;

    /** Where it stands. EXPIRED is not the end: money that comes after all still buys the card. */
    public enum Status {
        PENDING,
        PAID,
        EXPIRED
    }

    /** A new one, to be paid until then. */
    static GiftPurchase of(Buyer buyer, Gift gift, Instant now, Instant payUntil) {
        return new GiftPurchase(
                MARK + Tokens.spoken(REST), Tokens.secret(), buyer, gift, Status.PENDING, now, payUntil, null, null);
    }

    /** Whether a payment with that reference is one for a gift card. */
    static boolean isNumber(String reference) {
        return reference.startsWith(MARK);
    }

    static GiftPurchase read(ResultSet row) throws SQLException {
        long paid = row.getLong("paid_at"); // nothing is 0
        return new GiftPurchase(
                row.getString("number"),
                row.getString("secret_key"),
                new Buyer(
                        row.getString("buyer_name"),
                        row.getString("buyer_email"),
                        Language.valueOf(row.getString("buyer_language"))),
                new Gift(new Money(row.getLong("cents")), row.getString("for_name"), row.getString("message")),
                Status.valueOf(row.getString("status")),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("pay_until")),
                row.getString("payment_id"),
                paid == 0 ? null : Instant.ofEpochMilli(paid));
    }

    public Money amount() {
        return gift.amount();
    }

    public boolean paid() {
        return status == Status.PAID;
    }

    /** True where the buyer may go and pay. */
    boolean payable(Instant now) {
        return status == Status.PENDING && now.isBefore(payUntil);
    }

    /** True where that payment is the one that bought it, so that hearing of it again changes nothing. */
    boolean boughtBy(String paymentId) {
        return paymentId.equals(payment);
    }

    /** What the audit trail and its letters call it. */
    String subject() {
        return GiftPurchases.SUBJECT + number;
    }

    /** Its page, with its key. */
    public String path() {
        return keyed("");
    }

    /** A path below its page, with its key. */
    public String keyed(String below) {
        return "/gift-cards/" + number + below + "?key=" + key;
    }
}
