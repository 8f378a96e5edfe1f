package org.parterre.orders.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.house.Transactions;
import org.parterre.money.Money;
import org.parterre.platform.persistence.Database;

/** Of 32 who use the only use of a code at once one is let through; and the same test finds out a guard that only looks. */
@ParameterizedClass
@EnumSource(Store.class)
class CodeRaceIT {
    private static final int PEOPLE = 32;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T19:00:00Z"), ZoneOffset.UTC);

    @Parameter
    Store store = Store.DERBY;

    /** The mistake that everybody makes once: look first, then write without looking. */
    private static final class Unguarded extends VoucherUses {
        private final Database database;
        private final CountDownLatch looked = new CountDownLatch(2);

        Unguarded(Database database) {
            super(database, CLOCK);
            this.database = database;
        }

        @Override
        void count(long voucher, int uses) {
            int used = database.query("SELECT used FROM voucher WHERE id=?", row -> row.getInt(1), voucher)
                    .get(0);
            looked.countDown();
            try {
                looked.await(5, TimeUnit.SECONDS); // on a busy machine, too, somebody else has looked before one writes
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (used + uses > 1) {
                throw CodeRefused.usedUp();
            }
            database.update("UPDATE voucher SET used=used+? WHERE id=?", uses, voucher);
        }
    }

    @Test
    void oneOfManyHasTheOnlyUseAndWithoutTheGuardSeveralWould() throws Exception {
        try (Transactions transactions = Transactions.on(store)) {
            Database database = transactions.database();
            voucher(database, 1);
            assertThat(served(transactions, new VoucherUses(database, CLOCK), 1))
                    .isEqualTo(1);
            voucher(database, 2);
            database.update("ALTER TABLE voucher DROP CONSTRAINT used_as_often_as_allowed");
            assertThat(served(transactions, new Unguarded(database), 2)).isGreaterThan(1);
        }
    }

    private static void voucher(Database database, long id) {
        database.update(
                "INSERT INTO voucher (id, code, code_key, kind, worth, about, zones, tariffs, most, made_at)"
                        + " VALUES (?,?,?,'PERCENT',10,'','','',1,0)",
                id,
                "ONCE" + id,
                "ONCE" + id);
    }

    private static int served(Transactions transactions, VoucherUses uses, long voucher) throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String order = voucher + "-ORDER" + i;
            people.add(() -> {
                start.await();
                try {
                    return transactions.inTransaction(() -> {
                        uses.take(
                                order,
                                new Reduction.Taken(voucher, "ONCE", 1, Integer.MAX_VALUE, new Money(100)),
                                "ada@example.com");
                        return true;
                    });
                } catch (CodeRefused usedUp) {
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
}
