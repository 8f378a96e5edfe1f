package org.parterre.orders.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.parterre.money.Money;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Raced;

/** How often vouchers were used, counted in the transaction of the order that uses them. */
@ApplicationScoped
class VoucherUses {
    @Inject
    Database database;

    @Inject
    Clock clock;

    protected VoucherUses() {}

    /** The same outside of a container. */
    VoucherUses(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What an order had of a voucher. @param back how often of that it came back while the order lived */
    record Use(long voucher, Voucher.Kind kind, int uses, int back, boolean givenBack) {
        int left() {
            return givenBack ? 0 : uses - back;
        }

        boolean freeSeats() {
            return kind == Voucher.Kind.FREE_SEAT;
        }
    }

    /**
     * An order uses it that often.
     *
     * @throws CodeRefused where it can't be used as often any more, by anybody or by that buyer: roll back
     */
    void take(String reference, Reduction.Taken taken, String email) {
        count(taken.voucher(), taken.uses());
        keep(reference, taken.voucher(), email, taken.uses(), taken.amount());
        boolean limited = taken.perBuyer() < Integer.MAX_VALUE;
        if (limited
                && usedBy(taken.voucher(), email)
                        > taken.perBuyer()) { // whoever counts next waits for the voucher's row
            throw CodeRefused.yours();
        }
    }

    /** The guard: of several who use the last of it at once, one finds it. */
    void count(long voucher, int uses) {
        if (database.update(
                        "UPDATE voucher SET used=used+? WHERE id=? AND ended_at IS NULL AND (most IS NULL OR used+?<=most)",
                        uses,
                        voucher,
                        uses)
                == 0) {
            throw CodeRefused.usedUp();
        }
    }

    /** How often that buyer has used it. */
    int usedBy(long voucher, String email) {
        return database.query(
                        "SELECT COALESCE(sum(uses - back_uses), 0) FROM voucher_use" + Derby.by("voucher_use_by_buyer")
                                + " WHERE voucher_id=? AND buyer_email=? AND given_back_at IS NULL",
                        row -> row.getInt(1),
                        voucher,
                        address(email))
                .get(0);
    }

    /** The order is sold: what was given back because it was over is used again. @throws CodeRefused where it is used up */
    void settle(String reference) {
        for (Use use : of(reference)) {
            if (use.givenBack()) {
                count(use.voucher(), use.uses());
                change(
                        "UPDATE voucher_use SET given_back_at=NULL WHERE reference=? AND given_back_at IS NOT NULL",
                        reference);
            }
        }
    }

    /** The order is over, unpaid. */
    void release(String reference) {
        for (Use use : of(reference)) {
            if (!use.givenBack()) {
                database.update("UPDATE voucher SET used=used-? WHERE id=?", use.uses(), use.voucher());
                change(
                        "UPDATE voucher_use SET given_back_at=? WHERE reference=? AND given_back_at IS NULL",
                        clock.millis(),
                        reference);
            }
        }
    }

    /**
     * Seats of the order came to their end.
     *
     * @param freeSeats how many of them cost nothing
     * @param calledOff true where all seats of the order did because their evening was called off
     */
    void comeBack(String reference, int freeSeats, boolean calledOff) {
        for (Use use : of(reference)) {
            int back = Math.min(use.left(), use.freeSeats() ? freeSeats : calledOff ? use.uses() : 0);
            if (back > 0) {
                database.update("UPDATE voucher SET used=used-? WHERE id=?", back, use.voucher());
                change(
                        "UPDATE voucher_use SET back_uses=back_uses+? WHERE reference=? AND back_uses=?",
                        back,
                        reference,
                        use.back());
            }
        }
    }

    /**
     * An order that was made in exchange for free seats has free seats of the same voucher, in the transaction in which those came
     * back.
     *
     * @param seats how many, no more than came back · @param amount what they would have cost
     */
    void carry(String from, String reference, String email, int seats, Money amount) {
        for (Use use : of(from)) {
            if (use.freeSeats()) {
                database.update("UPDATE voucher SET used=used+? WHERE id=?", seats, use.voucher());
                keep(reference, use.voucher(), email, seats, amount);
            }
        }
    }

    private void keep(String reference, long voucher, String email, int uses, Money amount) {
        database.update(
                "INSERT INTO voucher_use (reference, voucher_id, buyer_email, uses, cents, used_at) VALUES (?,?,?,?,?,?)",
                reference,
                voucher,
                address(email),
                uses,
                amount.cents(),
                clock.millis());
    }

    /** What that order had, of the one voucher or none. */
    List<Use> of(String reference) {
        return database.query(
                "SELECT u.voucher_id, v.kind, u.uses, u.back_uses, u.given_back_at FROM voucher_use u"
                        + " JOIN voucher v ON v.id=u.voucher_id WHERE u.reference=?",
                row -> new Use(
                        row.getLong(1),
                        Voucher.Kind.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getLong(5) != 0),
                reference);
    }

    private void change(String sql, Object... values) {
        if (database.update(sql, values) == 0) {
            throw new Raced(); // somebody else settled or ended the order
        }
    }

    private static String address(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
