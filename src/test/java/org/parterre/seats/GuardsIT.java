package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;

/**
 * What keeps a seat from being sold twice, switched off one at a time: the condition in the update, the order of the rows, the
 * unique constraint. Each time the tests must find it; a proof that can't fail proves nothing.
 */
@ParameterizedClass
@EnumSource(Store.class)
class GuardsIT {
    private static final int DEEDS = 2_000;
    private static final long SEED = Long.getLong("parterre.proof.seed", System.nanoTime());

    @Parameter
    Store store = Store.DERBY;

    /** The mistake that everybody makes once: look first, then write without looking. */
    private static final class Unguarded extends Inventory {
        private final Database database;

        Unguarded(Database database) {
            super(database);
            this.database = database;
        }

        @Override
        List<Wanted> hold(List<Wanted> seats, Instant now) {
            return seats.stream().filter(one -> !took(one)).toList();
        }

        private boolean took(Wanted one) {
            boolean free = database.query(
                            "SELECT state FROM seat_state WHERE performance_id=? AND seat=?",
                            row -> row.getString(1),
                            one.performance(),
                            one.seat())
                    .contains("FREE");
            Thread.yield();
            return free
                    && database.update(
                                    "UPDATE seat_state SET state='HELD', hold=?, held_until=?, order_line=NULL"
                                            + " WHERE performance_id=? AND seat=?",
                                    one.token(),
                                    one.until().toEpochMilli(),
                                    one.performance(),
                                    one.seat())
                            == 1;
        }
    }

    /** Goes through the rows as they come. */
    private static final class Unordered extends Inventory {
        private final Random chance = new Random(SEED);

        Unordered(Database database) {
            super(database);
        }

        @Override
        List<Wanted> hold(List<Wanted> seats, Instant now) {
            List<Wanted> mixed = new ArrayList<>(seats);
            synchronized (chance) {
                Collections.shuffle(mixed, chance);
            }
            return mixed.stream()
                    .filter(one -> {
                        Thread.yield();
                        return !super.hold(List.of(one), now).isEmpty();
                    })
                    .toList();
        }
    }

    /** Goes through the rows in their order, as slowly as the one above. */
    private static final class Ordered extends Inventory {
        Ordered(Database database) {
            super(database);
        }

        @Override
        List<Wanted> hold(List<Wanted> seats, Instant now) {
            return seats.stream()
                    .filter(one -> {
                        Thread.yield();
                        return !super.hold(List.of(one), now).isEmpty();
                    })
                    .toList();
        }
    }

    @Test
    void withoutTheConditionTheModelFindsSeatsThatTwoHave() throws Exception {
        RandomEvening evening = new RandomEvening(store, Unguarded::new, DEEDS, SEED, true);
        assertThat(evening.play().faults()).as("seed %s", SEED).isNotEmpty();
    }

    @Test
    void inTheOrderOfTheRowsNobodyDeadlocks() throws Exception {
        RandomEvening.Findings findings = new RandomEvening(store, Ordered::new, DEEDS, SEED, true).play();
        assertThat(findings.faults()).as("seed %s", SEED).isEmpty();
        assertThat(findings.retries()).as("seed %s", SEED).isZero();
    }

    @Test
    void outOfOrderSomebodyDeadlocks() throws Exception {
        RandomEvening.Findings findings = new RandomEvening(store, Unordered::new, DEEDS, SEED, true).play();
        assertThat(findings.retries()).as("seed %s", SEED).isPositive();
    }

    @Test
    void theConstraintStopsWhatACodeFaultWouldSellTwice() throws Exception {
        Transactions transactions = Transactions.on(store);
        Database database = transactions.database();
        AnEveningInTheDatabase.with(transactions, List.of("A-1", "A-2"), 7);
        transactions.inTransaction(() -> sellA1To(database, 1));
        assertThatThrownBy(() -> transactions.inTransaction(() -> sellA1To(database, 2)))
                .satisfies(failure ->
                        assertThat(DatabaseFailure.isDuplicate(failure)).isTrue());
        assertThat(liveTickets(transactions)).isEqualTo(1);
    }

    @Test
    void withoutTheConstraintTheSameFaultSellsItTwice() throws Exception {
        Transactions transactions = Transactions.on(store);
        Database database = transactions.database();
        AnEveningInTheDatabase.with(transactions, List.of("A-1", "A-2"), 7);
        transactions.inTransaction(() -> database.update("ALTER TABLE ticket DROP CONSTRAINT one_live_ticket"));
        transactions.inTransaction(() -> sellA1To(database, 1));
        transactions.inTransaction(() -> sellA1To(database, 2));
        assertThat(liveTickets(transactions)).isEqualTo(2);
    }

    /** A fault as it might be made: a ticket without looking whose the seat is. */
    private static boolean sellA1To(Database database, long buyer) {
        database.update(
                "INSERT INTO tariff (id, production_id, code, name_nl, name_en, proof_nl, proof_en, companion, place)"
                        + " VALUES (?,1,?,'','','','',FALSE,0)",
                buyer,
                "t" + buyer);
        database.update(
                "INSERT INTO orders (id, number, secret_key, performance_id, hold, buyer_name, buyer_email, buyer_language,"
                        + " status, cents, placed_at, pay_until, version) VALUES (?,?,'k',7,?,'','','NL','PAID',0,0,0,1)",
                buyer,
                "N" + buyer,
                "h" + buyer);
        database.update(
                "INSERT INTO order_line (id, order_id, seat, zone, tariff_id, cents, vat_permyriad, place)"
                        + " VALUES (?,?,'A-1','1',?,0,0,0)",
                buyer,
                buyer,
                buyer);
        return database.update(
                        "INSERT INTO ticket (id, performance_id, order_line, seat, live_seat, revision, short_code, made_at,"
                                + " version) VALUES (?,7,?,'A-1','A-1',1,?,0,1)",
                        buyer,
                        buyer,
                        "c" + buyer)
                == 1;
    }

    private static int liveTickets(Transactions transactions) throws Exception {
        return transactions.inTransaction(() -> transactions
                .database()
                .query("SELECT count(*) FROM ticket WHERE live_seat='A-1'", row -> row.getInt(1))
                .get(0));
    }
}
