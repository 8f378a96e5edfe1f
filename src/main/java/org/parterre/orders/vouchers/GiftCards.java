package org.parterre.orders.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.ledger.Account;
import org.parterre.ledger.Entry;
import org.parterre.ledger.Ledger;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.NotFound;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Ids;
import org.parterre.platform.persistence.Retried;

/** Where gift cards are made and kept. */
@ApplicationScoped
public class GiftCards {
    private static final int LONGEST_LIST = 500;
    private static final int SHOWN = 4;

    @Inject
    Database database;

    @Inject
    Ids ids;

    @Inject
    Ledger ledger;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    protected GiftCards() {}

    /** The same outside of a container. */
    GiftCards(Database database, Ids ids, Ledger ledger, AuditTrail audit, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new card. @param code in groups of four; it is shown or mailed now, and nobody can find it again */
    public record Issued(long id, String code, Money amount) {}

    /** A card as the office sees it. @param tail the last characters of its code · @param endedAt when it was blocked, or null */
    public record GiftCard(
            long id,
            String tail,
            Money issued,
            Money balance,
            String about,
            Instant madeAt,
            @Nullable Instant endedAt) {
        public boolean ended() {
            return endedAt != null;
        }
    }

    /**
     * Makes a card that nobody paid for: a prize, an apology.
     *
     * @param about what it is for, told to the office only; at most 200 characters
     * @param amount more than nothing
     */
    @Retried
    @Transactional
    public Issued give(Money amount, String about) {
        long id = ids.next();
        return issue(id, amount, about, Account.PROMOTION, "gift:" + id);
    }

    /**
     * Makes a card of money that a buyer has to come: instead of paying it back, or because it was paid for the card. Part of the
     * transaction that decides it; whoever calls it tells the buyer the code in a letter of that same transaction.
     *
     * @param reference the number of the order whose lines have ended, or of the purchase of the card
     * @param amount more than nothing, and no more than has come free or in by that
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Issued issueFor(String reference, Money amount, String about) {
        return issue(ids.next(), amount, about, Account.BUYERS, reference);
    }

    private Issued issue(long id, Money amount, String about, Account of, String reference) {
        String code = Tokens.spoken(Code.GIFT_CARD_LENGTH);
        Instant now = clock.instant();
        database.update(
                "INSERT INTO gift_card (id, code_hash, tail, issued_cents, balance_cents, about, reference, made_at)"
                        + " VALUES (?,?,?,?,?,?,?,?)",
                id,
                Tokens.hash(code),
                code.substring(code.length() - SHOWN),
                amount.cents(),
                amount.cents(),
                about,
                reference,
                now.toEpochMilli());
        ledger.write(now, List.of(new Entry("gift-issued", of, Account.GIFT_CARDS, amount, reference, null)));
        audit.record("gift-card-issued", "gift-card:" + id, reference + " " + amount.plain());
        return new Issued(id, Code.grouped(code), amount);
    }

    /** From now on nobody can spend it. What is on it stays in the books as owed. @throws NotFound */
    @Retried
    @Transactional
    public void end(long id) {
        if (database.update(
                        "UPDATE gift_card SET ended_at=COALESCE(ended_at, CAST(? AS BIGINT)) WHERE id=?",
                        clock.millis(),
                        id)
                == 0) {
            throw new NotFound();
        }
        audit.record("gift-card-ended", "gift-card:" + id, "");
    }

    /** The latest 500, the latest first. */
    @Transactional
    public List<GiftCard> all() {
        return database.query(
                "SELECT id, tail, issued_cents, balance_cents, about, made_at, ended_at FROM gift_card"
                        + " ORDER BY made_at DESC, id DESC FETCH FIRST " + LONGEST_LIST + " ROWS ONLY",
                row -> {
                    long ended = row.getLong(7); // nothing is 0
                    return new GiftCard(
                            row.getLong(1),
                            row.getString(2),
                            new Money(row.getLong(3)),
                            new Money(row.getLong(4)),
                            row.getString(5),
                            Instant.ofEpochMilli(row.getLong(6)),
                            ended == 0 ? null : Instant.ofEpochMilli(ended));
                });
    }
}
