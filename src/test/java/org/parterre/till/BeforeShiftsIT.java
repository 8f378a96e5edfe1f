package org.parterre.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.persistence.Database;

/** A house that sold at its counter before it had shifts. */
@ParameterizedClass
@EnumSource(Store.class)
class BeforeShiftsIT {
    @Parameter
    Store store;

    @Test
    void whatWasSoldBeforeThereWereShiftsIsOneThatIsClosed() throws Exception {
        try (Transactions house = Transactions.on(store, "17")) {
            Database database = house.database();
            pays(database, "a", "counter", "cash", 5500, "PAID", 1000);
            pays(database, "b", "counter", "terminal", 2750, "PAID", 2000);
            pays(database, "c", "counter", "invoice", 900, "PAID", 1500);
            pays(database, "d", "counter", "cash", 100, "OPEN", 1500);
            pays(database, "e", "sandbox", "sandbox", 700, "PAID", 1500);
            refunds(database, 1, "a", 2750, "DONE", 3000L);
            refunds(database, 2, "b", 50, "DUE", null);
            refunds(database, 3, "e", 700, "DONE", 1600L);
            house.migrate();
            assertThat(database.query(
                            "SELECT id, opened_at, closed_at, cash_cents, card_cents, invoice_cents, counted_cents FROM till_shift",
                            row -> List.of(
                                    row.getLong(1),
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6),
                                    row.getLong(7))))
                    .containsExactly(List.of(0L, 1000L, 3000L, 2750L, 2750L, 900L, 2750L));
            assertThat(database.query("SELECT id FROM payment WHERE shift_id=0 ORDER BY id", row -> row.getString(1)))
                    .containsExactly("a", "b", "c");
            assertThat(database.query("SELECT handed FROM refund WHERE shift_id=0", row -> row.getString(1)))
                    .containsExactly("cash");
        }
    }

    @Test
    void aHouseThatNeverDidHasNone() throws Exception {
        try (Transactions house = Transactions.on(store)) {
            assertThat(house.database().query("SELECT id FROM till_shift", row -> row.getLong(1)))
                    .isEmpty();
        }
    }

    private static void pays(
            Database database, String id, String gateway, String method, long cents, String status, long at) {
        database.update(
                "INSERT INTO payment (id, reference, gateway, method, cents, status, return_to, made_at, settled_at, version)"
                        + " VALUES (?,'R',?,?,?,?,'/',0,?,1)",
                id,
                gateway,
                method,
                cents,
                status,
                "PAID".equals(status) ? at : null);
    }

    private static void refunds(
            Database database, long id, String payment, long cents, String status, @Nullable Long done) {
        database.update(
                "INSERT INTO refund (id, payment_id, cents, reason, made_at, status, done_at) VALUES (?,?,?,'x',0,?,?)",
                id,
                payment,
                cents,
                status,
                done);
    }
}
