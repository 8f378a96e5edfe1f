package org.parterre.reporting.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.money.Money;
import org.parterre.platform.persistence.Database;
import org.parterre.reporting.Audited;
import org.parterre.reporting.settlement.SettlementBook.Buyers;
import org.parterre.reporting.settlement.SettlementBook.Moved;
import org.parterre.reporting.settlement.Takings.Label;
import org.parterre.venue.Words;

/** The statements of a settlement on real databases: an evening on which everything happened, and what is planted in it. */
@ParameterizedClass
@EnumSource(Store.class)
class SettlementBookIT {
    private static final Map<Store, Transactions> EVENINGS = new ConcurrentHashMap<>();
    private static final Scope EVENING = new Scope(7L, 1, null, null);
    private static final Scope RUN = new Scope(null, 1, null, null);

    @Parameter
    Store store = Store.DERBY;

    private Transactions transactions;
    private Database database;
    private SettlementBook book;

    /** Undoes whatever a test did to the evening. */
    private static final class Undone extends Exception {}

    /** What a test does to it. */
    private interface Deed {
        void run() throws Exception;
    }

    @BeforeEach
    void anEvening() {
        transactions = EVENINGS.computeIfAbsent(store, Audited::played);
        database = transactions.database();
        book = new SettlementBook(database);
    }

    /** Two seats at 27.50; paid twice and paid back; 27.50 came too late and went back; 27.50 is just coming in; 27.50 in cash was handed back. */
    @Test
    void theEveningAndTheRunAddUpAndAgreeWithTheLedger() {
        for (Scope scope : List.of(EVENING, RUN)) {
            Takings takings = takings(scope);
            assertThat(takings.gross()).isEqualTo(new Money(5500));
            assertThat(takings.vat()).isEqualTo(new Money(454));
            assertThat(book.moved(scope))
                    .containsExactly(
                            new Moved("counter", new Money(2750), new Money(2750)),
                            new Moved("sandbox", new Money(5500 * 2 + 2750 * 2), new Money(8250)));
            assertThat(book.buyers(scope)).isEqualTo(new Buyers(new Money(2750), Money.ZERO));
            Reckoning reckoning = reckoning(scope);
            assertThat(reckoning.checks())
                    .allSatisfy(check ->
                            assertThat(check.difference()).as(check.what()).isEqualTo(Money.ZERO));
            assertThat(reckoning.agrees()).isTrue();
        }
        assertThat(takings(new Scope(8L, 1, null, null)).gross()).isEqualTo(Money.ZERO);
    }

    @Test
    void aCentTooMuchInTheLedgerIsTold() throws Exception {
        planted(() -> {
            books("buyers", "sales", "PAID0001");
            Reckoning told = reckoning(EVENING);
            assertThat(told.agrees()).isFalse();
            assertThat(different(told)).containsExactly("sales", "bridge");
            assertThat(told.checks().get(0).difference()).isEqualTo(new Money(-1));
        });
        planted(() -> {
            books("buyers", "vat:2100", "PAID0001");
            assertThat(different(reckoning(EVENING))).containsExactly("vat:2100", "bridge");
        });
    }

    @Test
    void aPriceThatWasChangedByHandIsTold() throws Exception {
        planted(() -> {
            database.update("UPDATE order_line SET cents=2650 WHERE id=11");
            assertThat(different(reckoning(RUN))).containsExactly("sales", "vat:900", "bridge");
        });
    }

    @Test
    void aPaymentThatTheLedgerDoesNotKnowIsTold() throws Exception {
        planted(() -> {
            database.update("UPDATE payment SET cents=cents+1 WHERE id='pay1'");
            assertThat(different(reckoning(EVENING))).containsExactly("money", "bridge");
        });
    }

    /** The seats of an evening were given for seats of another: each is settled by itself, and both together owe nothing. */
    @Test
    void whatWasExchangedForAnotherEveningIsCarried() throws Exception {
        planted(() -> {
            database.update("UPDATE order_line SET ended_at=1, ended_how='EXCHANGED' WHERE id=11");
            database.update("INSERT INTO ledger_entry (at_time, what, debit, credit, cents, reference, performance_id)"
                    + " VALUES (1,'ended','sales','buyers',2523,'PAID0001',7),(1,'ended','vat:900','buyers',227,'PAID0001',7),"
                    + "(1,'sale','buyers','sales',2523,'NEXT0009',8),(1,'sale','buyers','vat:900',227,'NEXT0009',8)");
            database.update(
                    "INSERT INTO orders (id, number, family, secret_key, performance_id, hold, buyer_name,"
                            + " buyer_email, buyer_language, status, cents, placed_at, pay_until, paid_at, credit_cents, version)"
                            + " VALUES (9,'NEXT0009','PAID0001','k',8,'hold9','Ada','a@example.com','NL','PAID',2750,1,1,1,2750,1)");
            database.update("INSERT INTO order_line (id, order_id, seat, zone, tariff_id, cents, vat_permyriad, place)"
                    + " VALUES (91,9,'A-1','a',1,2750,900,0)");
            Takings here = takings(EVENING);
            assertThat(here.gross()).isEqualTo(new Money(2750));
            assertThat(here.ended().get(0).back()).isEqualTo(new Money(2750));
            assertThat(book.buyers(EVENING).carried()).isEqualTo(new Money(2750));
            Scope next = new Scope(8L, 1, null, null);
            assertThat(takings(next).gross()).isEqualTo(new Money(2750));
            assertThat(book.buyers(next)).isEqualTo(new Buyers(Money.ZERO, new Money(-2750)));
            assertThat(book.buyers(RUN)).isEqualTo(new Buyers(new Money(2750), Money.ZERO));
            for (Scope scope : List.of(EVENING, next, RUN)) {
                assertThat(different(reckoning(scope))).isEmpty();
            }
        });
    }

    private void planted(Deed deed) throws Exception {
        try {
            transactions.inTransaction(() -> {
                deed.run();
                throw new Undone();
            });
        } catch (Undone asItWas) {
            // the next one finds a good evening
        }
    }

    private void books(String debit, String credit, String reference) {
        database.update(
                "INSERT INTO ledger_entry (at_time, what, debit, credit, cents, reference) VALUES (0,'x',?,?,1,?)",
                debit,
                credit,
                reference);
    }

    private static List<String> different(Reckoning reckoning) {
        return reckoning.checks().stream()
                .filter(check -> !check.difference().equals(Money.ZERO))
                .map(Reckoning.Check::what)
                .toList();
    }

    private Takings takings(Scope scope) {
        return Takings.of(
                book.lines(scope),
                line -> new Label(new Words(line.zone(), line.zone()), 0, new Words("n", "n"), false));
    }

    private Reckoning reckoning(Scope scope) {
        return Reckoning.of(
                takings(scope), book.charges(scope), book.moved(scope), book.posted(scope), book.buyers(scope));
    }
}
