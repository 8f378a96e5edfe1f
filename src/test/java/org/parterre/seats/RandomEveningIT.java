package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Store;
import org.parterre.seats.Model.Kind;

/**
 * Sixteen people do whatever can be done with sixty seats, thousands of times, at once. The seed is printed: {@code
 * -Dparterre.proof.seed=N} does the same again, {@code -Dparterre.proof.deeds=N} does more of it.
 */
@ParameterizedClass
@EnumSource(Store.class)
class RandomEveningIT {
    private static final int DEEDS = Integer.getInteger("parterre.proof.deeds", 8_000);
    private static final long SEED = Long.getLong("parterre.proof.seed", System.nanoTime());

    @Parameter
    Store store = Store.DERBY;

    @Test
    void whateverPeopleDoAtOnceTheModelAllows() throws Exception {
        System.out.println("RandomEveningIT on " + store + ": seed " + SEED + ", " + DEEDS + " deeds");
        RandomEvening evening = new RandomEvening(store, Inventory::new, DEEDS, SEED, false);
        RandomEvening.Findings findings = evening.play();
        assertThat(findings.faults()).as("seed %s", SEED).isEmpty();
        for (Kind kind : Kind.values()) {
            assertThat(evening.count(kind)).as("somebody did %s", kind).isPositive();
        }
        assertThat(evening.refusals()).as("somebody was refused").isPositive();
    }
}
