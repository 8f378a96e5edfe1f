package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.faults.Rounds;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.reporting.Audited;
import org.parterre.seats.Deed.Kind;

/**
 * What keeps a seat from being sold twice, switched off one at a time: the conditions in the updates, the order of the rows, the
 * unique constraint. Each time the tests must find it; a proof that can't fail proves nothing.
 */
@ParameterizedClass
@EnumSource(Store.class)
class GuardsIT {
    private static final int DEEDS = 1_000;
    /** So often people may have the luck not to meet. */
    private static final int EVENINGS = 8;

    private static final long SEED = Rounds.seed();

    @Parameter
    Store store = Store.DERBY;

    /** The mistake that everybody makes once: look first, then write without looking. */
    private static final class Unguarded extends Inventory {
        Unguarded(Database database) {
            super(database);
        }

        @Override
        List<Wanted> hold(List<Wanted> seats, Instant now) {
            return seats.stream().filter(one -> !took(one, now)).toList();
        }

        private boolean took(Wanted one, Instant now) {
            boolean free = database.query(
                            "SELECT state, held_until FROM seat_state WHERE performance_id=? AND seat=?",
                            row -> "FREE".equals(row.getString(1))
                                    || ("HELD".equals(row.getString(1)) && row.getLong(2) <= now.toEpochMilli()),
                            one.performance(),
                            one.seat())
                    .get(0);
            aMoment();
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

    /** Sells a seat to whoever pays, whoever has it by then. */
    private static final class SoldToAnybody extends Inventory {
        SoldToAnybody(Database database) {
            super(database);
        }

        @Override
        List<Bought> sell(List<Bought> seats, Instant now) {
            return seats.stream()
                    .filter(one -> database.update(
                                    "UPDATE seat_state SET state='SOLD', hold=NULL, held_until=NULL, order_line=?"
                                            + " WHERE performance_id=? AND seat=?",
                                    one.orderLine(),
                                    one.performance(),
                                    one.seat())
                            == 0)
                    .toList();
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
                        aMoment();
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
                        aMoment();
                        return !super.hold(List.of(one), now).isEmpty();
                    })
                    .toList();
        }
    }

    /** In which somebody else gets a word in, however fast the machine is. */
    private static void aMoment() {
        LockSupport.parkNanos(1_000_000);
    }

    private RandomEvening.Plan anEvening() {
        return RandomEvening.Plan.of(store, SEED, DEEDS).eachAlone();
    }

    @Test
    void withoutTheConditionOfAHoldTheModelFindsSeatsThatTwoHold() throws Exception {
        assertThat(anEvening().in(Unguarded::new).play().faults())
                .as("-Dproof.seed=%s", SEED)
                .anyMatch(fault -> fault.is(Kind.HOLD, "HELD"));
    }

    @Test
    void withoutTheConditionOfASaleTheModelFindsSeatsThatTwoBought() throws Exception {
        List<Model.Fault> faults = List.of();
        for (int played = 0; played < EVENINGS && faults.isEmpty(); played++) {
            faults = faultsUnlessTheDatabaseStops(RandomEvening.Plan.of(store, SEED + played, DEEDS)
                    .eachAlone()
                    .in(SoldToAnybody::new));
        }
        assertThat(faults).as("-Dproof.seed=%s", SEED).anyMatch(fault -> fault.is(Kind.SELL, "SOLD"));
    }

    /** Now and then a constraint is in the way of it before the model could see it: then there are none. */
    private static List<Model.Fault> faultsUnlessTheDatabaseStops(RandomEvening.Plan evening) throws Exception {
        try {
            return evening.play().faults();
        } catch (ExecutionException e) {
            if (DatabaseFailure.isDuplicate(e)) {
                return List.of();
            }
            throw e;
        }
    }

    @Test
    void theOrderOfTheRowsKeepsPeopleFromWaitingForEachOther() throws Exception {
        RandomEvening.Plan evening = anEvening();
        int ordered = 0;
        int unordered = 0;
        for (int played = 0; played < EVENINGS && unordered == 0; played++) {
            ordered += deadlocks(evening.in(Ordered::new));
            unordered += deadlocks(evening.in(Unordered::new));
        }
        assertThat(unordered).as("-Dproof.seed=%s", SEED).isPositive();
        assertThat(ordered)
                .as("-Dproof.seed=%s: deadlocks, of %s without the order", SEED, unordered)
                .isLessThanOrEqualTo(unordered / 8);
    }

    /** How many there were in an evening in which nothing else went wrong. */
    private static int deadlocks(RandomEvening.Plan evening) throws Exception {
        RandomEvening.Findings findings = evening.play();
        assertThat(findings.faults()).as("-Dproof.seed=%s", SEED).isEmpty();
        return findings.deadlocks();
    }

    @Test
    void theConstraintStopsWhatACodeFaultWouldSellTwice() throws Exception {
        try (Transactions transactions = Transactions.on(store)) {
            Database database = transactions.database();
            AnEveningInTheDatabase.with(transactions, List.of("A-1", "A-2"), 7);
            transactions.inTransaction(() -> sellA1To(database, 1));
            assertThatThrownBy(() -> transactions.inTransaction(() -> sellA1To(database, 2)))
                    .satisfies(failure ->
                            assertThat(DatabaseFailure.isDuplicate(failure)).isTrue());
            assertThat(Audited.broken(database)).doesNotContain("ticket-once");
        }
    }

    @Test
    void withoutTheConstraintTheSelfAuditFindsTheSeatThatTwoHaveATicketFor() throws Exception {
        try (Transactions transactions = Transactions.on(store)) {
            Database database = transactions.database();
            AnEveningInTheDatabase.with(transactions, List.of("A-1", "A-2"), 7);
            transactions.inTransaction(() -> database.update("ALTER TABLE ticket DROP CONSTRAINT one_live_ticket"));
            transactions.inTransaction(() -> sellA1To(database, 1));
            transactions.inTransaction(() -> sellA1To(database, 2));
            assertThat(Audited.broken(database)).contains("ticket-once");
        }
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
}
