package org.parterre.orders.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.ledger.Account;
import org.parterre.ledger.Entry;
import org.parterre.ledger.Ledger;
import org.parterre.money.Money;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Tokens;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Derby;
import org.parterre.platform.persistence.Raced;

/** The balance of gift cards, as orders take from it and give back to it. Every method but {@link #look} is part of a transaction. */
@ApplicationScoped
class GiftSpending {
    @Inject
    Database database;

    @Inject
    Ledger ledger;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    protected GiftSpending() {}

    /** The same outside of a container. */
    GiftSpending(Database database, Ledger ledger, AuditTrail audit, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** A card and what is on it. */
    record Purse(long card, Money balance) {}

    /** What an order takes from a card. */
    private record Part(String reference, long card, Money amount, String state, Money back) {}

    /** The card with that code, or null. @throws CodeRefused where nothing is left on it, or it was blocked */
    @Nullable
    Purse look(String key) {
        Purse purse = database
                .query(
                        "SELECT id, balance_cents, ended_at FROM gift_card WHERE code_hash=?",
                        row -> new Purse(row.getLong(1), new Money(row.getLong(3) == 0 ? row.getLong(2) : 0)),
                        Tokens.hash(key))
                .stream()
                .findFirst()
                .orElse(null);
        if (purse != null && purse.balance().equals(Money.ZERO)) {
            throw CodeRefused.empty();
        }
        return purse;
    }

    /** Takes that much off the card until the order is sold or over. @throws CodeRefused where that much isn't on it any more */
    void reserve(String reference, long card, Money amount) {
        take(card, amount);
        database.update(
                "INSERT INTO gift_spending (reference, gift_card_id, cents, state) VALUES (?,?,?,'RESERVED')",
                reference,
                card,
                amount.cents());
    }

    /** The guard: two who spend the same money at once find only the first of them served. */
    void take(long card, Money amount) {
        if (database.update(
                        "UPDATE gift_card SET balance_cents=balance_cents-? WHERE id=? AND ended_at IS NULL AND balance_cents>=?",
                        amount.cents(),
                        card,
                        amount.cents())
                == 0) {
            throw CodeRefused.empty();
        }
    }

    /**
     * The order is sold: what was reserved is spent. Where it was given back because the order was over before its money came, it
     * is taken anew.
     *
     * @throws CodeRefused where that much isn't on the card any more
     */
    void spend(String reference, Instant at) {
        for (Part part : parts(List.of(reference))) {
            if ("SPENT".equals(part.state())) {
                continue;
            }
            if ("RELEASED".equals(part.state())) {
                take(part.card(), part.amount());
            }
            become(part, "SPENT");
            ledger.write(
                    at,
                    List.of(new Entry(
                            "gift-spent", Account.GIFT_CARDS, Account.BUYERS, part.amount(), reference, null)));
            record("gift-card-spent", part, part.amount());
        }
    }

    /** The order is over: what was reserved for it is on the card again. */
    void release(String reference) {
        for (Part part : parts(List.of(reference))) {
            if ("RESERVED".equals(part.state())) {
                add(part.card(), part.amount());
                become(part, "RELEASED");
            }
        }
    }

    /** Gives back to the cards what these orders had of them, at most that much. @return how much it was */
    Money giveBack(Collection<String> references, Money amount) {
        Money due = amount;
        List<Part> spent = parts(references).stream()
                .filter(part -> "SPENT".equals(part.state()))
                .sorted(Comparator.comparing(Part::card)) // the order of locks
                .toList();
        for (Part part : spent) {
            Money left = part.amount().minus(part.back());
            Money back = due.compareTo(left) < 0 ? due : left;
            if (back.cents() > 0) {
                add(part.card(), back);
                if (database.update(
                                "UPDATE gift_spending SET back_cents=back_cents+? WHERE reference=? AND back_cents=?",
                                back.cents(),
                                part.reference(),
                                part.back().cents())
                        == 0) {
                    throw new Raced();
                }
                ledger.write(
                        clock.instant(),
                        List.of(new Entry(
                                "gift-returned", Account.BUYERS, Account.GIFT_CARDS, back, part.reference(), null)));
                record("gift-card-returned", part, back);
                due = due.minus(back);
            }
        }
        return amount.minus(due);
    }

    private List<Part> parts(Collection<String> references) {
        return database.queryIn(
                "SELECT reference, gift_card_id, cents, state, back_cents FROM gift_spending"
                        + Derby.byConstraint("one_gift_spending_of_an_order") + " WHERE reference IN",
                row -> new Part(
                        row.getString(1),
                        row.getLong(2),
                        new Money(row.getLong(3)),
                        row.getString(4),
                        new Money(row.getLong(5))),
                references);
    }

    private void add(long card, Money amount) {
        database.update("UPDATE gift_card SET balance_cents=balance_cents+? WHERE id=?", amount.cents(), card);
    }

    private void become(Part part, String state) {
        if (database.update(
                        "UPDATE gift_spending SET state=? WHERE reference=? AND state=?",
                        state,
                        part.reference(),
                        part.state())
                == 0) {
            throw new Raced(); // somebody else settled or ended the order
        }
    }

    private void record(String what, Part part, Money amount) {
        audit.record(what, "gift-card:" + part.card(), "order:" + part.reference() + " " + amount.plain());
    }
}
