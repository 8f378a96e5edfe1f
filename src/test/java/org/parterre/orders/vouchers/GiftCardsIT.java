package org.parterre.orders.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.ledger.Ledger;
import org.parterre.money.Money;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.Ids;

/** A gift card that a buyer has instead of a refund: spent, given back, and in the books. */
@ParameterizedClass
@EnumSource(Store.class)
class GiftCardsIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T19:00:00Z"), ZoneOffset.UTC);
    private static final int PEOPLE = 16;

    @Parameter
    Store store = Store.DERBY;

    @Test
    void itIsSpentOnceAndTheBooksSayWhereItsMoneyIs() throws Exception {
        try (Transactions transactions = Transactions.on(store)) {
            Database database = transactions.database();
            Ledger ledger = new Ledger(database);
            AuditTrail audit = new AuditTrail(database, CLOCK, new Actor());
            GiftSpending spending = new GiftSpending(database, ledger, audit, CLOCK);
            GiftCards cards = new GiftCards(database, new OneTwoThree(), ledger, audit, CLOCK);
            GiftCards.Issued issued = transactions.inTransaction(
                    () -> cards.issueFor("K7Q2M9XD", new Money(2000), "instead of a refund"));
            assertThat(issued.code()).matches("([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}");
            GiftSpending.Purse purse = spending.look(Code.key(issued.code()));
            assertThat(purse).isEqualTo(new GiftSpending.Purse(issued.id(), new Money(2000)));

            assertThat(reserved(transactions, spending, issued.id())).isEqualTo(4); // 5.00 each
            assertThatThrownBy(() -> spending.look(Code.key(issued.code()))).isInstanceOf(CodeRefused.class);
            List<String> orders =
                    database.query("SELECT reference FROM gift_spending ORDER BY reference", row -> row.getString(1));
            transactions.inTransaction(() -> {
                spending.release(orders.get(0));
                orders.subList(1, 4).forEach(order -> spending.spend(order, CLOCK.instant()));
                return true;
            });
            Money back = transactions.inTransaction(() -> spending.giveBack(orders, new Money(700)));
            assertThat(back).isEqualTo(new Money(700));
            assertThat(balance(database)).isEqualTo(500 + 700);
            assertThat(transactions.<Money>inTransaction(() -> spending.giveBack(orders, new Money(9999))))
                    .isEqualTo(new Money(800));
            assertThat(balance(database)).isEqualTo(2000);
            assertThat(owed(database)).isEqualTo(2000);
            assertThat(database.query(
                            "SELECT sum(cents) FROM ledger_entry WHERE debit='buyers' AND reference='K7Q2M9XD'",
                            row -> row.getLong(1)))
                    .containsExactly(2000L);
        }
    }

    /** Numbers for cards. */
    private static final class OneTwoThree extends Ids {
        private long last;

        @Override
        public synchronized long next() {
            return ++last;
        }
    }

    private static int reserved(Transactions transactions, GiftSpending spending, long card) throws Exception {
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String order = "ORDER" + i;
            people.add(() -> {
                try {
                    return transactions.inTransaction(() -> {
                        spending.reserve(order, card, new Money(500));
                        return true;
                    });
                } catch (CodeRefused empty) {
                    return false;
                }
            });
        }
        ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE);
        int served = 0;
        for (Future<Boolean> one : crowd.invokeAll(people)) {
            served += one.get() ? 1 : 0;
        }
        crowd.shutdown();
        return served;
    }

    private static long balance(Database database) {
        return database.query("SELECT balance_cents FROM gift_card", row -> row.getLong(1))
                .get(0);
    }

    private static long owed(Database database) {
        return database.query(
                        "SELECT sum(CASE WHEN credit='gift-cards' THEN cents ELSE -cents END) FROM ledger_entry"
                                + " WHERE credit='gift-cards' OR debit='gift-cards'",
                        row -> row.getLong(1))
                .get(0);
    }
}
