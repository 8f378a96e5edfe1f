package org.parterre.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.venue.APlan;
import org.parterre.venue.Plan;
import org.parterre.venue.Words;

class PriceListTest {
    private static final Plan PLAN = APlan.ofFourSeats();
    private static final Plan PAINTED = PLAN.repainted(Map.of("A-3", "2"));

    /** 20 euros at first; 25 from the second revision on, in which A-3 was painted; 30 and the plan's zones in the fourth. */
    private static final PriceList LIST = PriceList.of(
            4,
            List.of(dated(2000, 1, 2), dated(2500, 2, 4), dated(3000, 4, PriceList.FOR_NOW)),
            List.of(new PriceList.Look(7, PAINTED, 2, 4), PriceList.Look.own(PLAN)),
            Map.of());

    @Test
    void eachRevisionHasItsPrices() {
        assertThat(cents(1)).containsExactly(2000L);
        assertThat(cents(2)).containsExactly(2500L);
        assertThat(cents(3)).containsExactly(2500L);
        assertThat(cents(4)).containsExactly(3000L);
    }

    @Test
    void andItsZones() {
        assertThat(LIST.asOf(1).look().plan()).isSameAs(PLAN);
        assertThat(LIST.asOf(3).look().plan()).isSameAs(PAINTED);
        assertThat(LIST.look().plan()).isSameAs(PLAN);
    }

    @Test
    void aRevisionThatNobodyKnowsIsTakenForTodays() {
        assertThat(cents(0)).containsExactly(3000L);
        assertThat(cents(9)).containsExactly(3000L);
    }

    private static List<Long> cents(int revision) {
        return LIST.asOf(revision).fares().stream()
                .map(fare -> fare.price().cents())
                .toList();
    }

    private static PriceList.Dated dated(long cents, int from, int until) {
        TariffTerms normal = new TariffTerms("normal", new Words("Normaal", "Normal"), new Words("", ""), false);
        return new PriceList.Dated(new Playbill.Fare("1", 11, normal, new Money(cents)), from, until);
    }
}
