package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.faults.Rounds;
import org.parterre.house.Store;
import org.parterre.platform.persistence.Database;

/** A house that does too little, or refuses without a reason, is found out by the model of the random evening. */
@ParameterizedClass
@EnumSource(Store.class)
class OracleIT {
    private static final int DEEDS = 800;
    private static final long SEED = Rounds.seed();

    @Parameter
    Store store = Store.DERBY;

    /** Of a hold that is given back, only the first seat comes free. */
    private static final class OnlyTheFirst extends Inventory {
        private final Set<String> begun = ConcurrentHashMap.newKeySet();
        private final boolean honest;

        OnlyTheFirst(Database database, boolean honest) {
            super(database);
            this.honest = honest;
        }

        @Override
        boolean release(long performance, String seat, String token) {
            return begun.add(token) ? super.release(performance, seat, token) : !honest;
        }
    }

    /** Every third hold that is to be stretched is said to be over. */
    private static final class Hasty extends Inventory {
        private final AtomicInteger asked = new AtomicInteger();

        Hasty(Database database) {
            super(database);
        }

        @Override
        boolean markStretched(List<String> tokens, Instant until) {
            return super.markStretched(tokens, until) && asked.incrementAndGet() % 3 != 0;
        }
    }

    /** Every third hold that is to be given back is said to be an order. */
    private static final class Stubborn extends Inventory {
        private final AtomicInteger asked = new AtomicInteger();

        Stubborn(Database database) {
            super(database);
        }

        @Override
        boolean forget(String token) {
            return super.forget(token) && asked.incrementAndGet() % 3 != 0;
        }
    }

    private RandomEvening.Plan anEvening() {
        return RandomEvening.Plan.of(store, SEED, DEEDS);
    }

    @Test
    void aHouseThatGivesBackOneSeatOfManyAndSaysSo() throws Exception {
        assertFound(
                anEvening().in(database -> new OnlyTheFirst(database, true)), "should have told that these are free");
    }

    @Test
    void aHouseThatGivesBackOneSeatOfManyAndSaysAll() throws Exception {
        assertFound(anEvening().in(database -> new OnlyTheFirst(database, false)), "and should be Standing[state=");
    }

    @Test
    void aHouseThatSaysOfAHoldThatItIsOverWhenItIsNot() throws Exception {
        assertFound(anEvening().in(Hasty::new), "although it was not over");
    }

    @Test
    void aHouseThatSaysOfAHoldThatItIsAnOrderWhenItIsNot() throws Exception {
        assertFound(anEvening().in(Stubborn::new), "although no order was made of it");
    }

    private static void assertFound(RandomEvening.Plan plan, String what) throws Exception {
        assertThat(plan.play().faults()).as("-Dproof.seed=%s", SEED).anyMatch(fault -> fault.what()
                .contains(what));
    }
}
