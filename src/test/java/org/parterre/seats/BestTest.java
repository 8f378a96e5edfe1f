package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.programme.Playbill;
import org.parterre.seats.choice.BestAvailable;
import org.parterre.seats.choice.Terms;
import org.parterre.seats.hall.AnEvening;
import org.parterre.venue.AHall;

/** Zone 1 costs € 40, zone 2 € 35, zone 3 € 30. */
class BestTest {
    private static final Playbill BILL = AnEvening.in(AHall.of("oooo:1", "oooo:2", "oooo:3"));

    @Test
    void aPriceLeavesTheZonesThatCostAtMostThat() {
        assertThat(terms(null, 3500).zones()).containsExactlyInAnyOrder("2", "3");
        assertThat(terms(null, 3499).zones()).containsExactly("3");
        assertThat(terms(null, 4000).zones()).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(terms(null, 2999).zones()).isEmpty();
        assertThat(first(terms(null, 3500))).as("the dearer of those").startsWith("B-");
        assertThat(first(terms(null, 3499))).startsWith("C-");
    }

    @Test
    void aZoneLeavesThatZone() {
        Terms third = new Best(2, "3", false).terms(BILL, AnEvening.NOW);
        assertThat(third.zones()).containsExactly("3");
        assertThat(first(third)).startsWith("C-");
        assertThat(new Best(2, "9", false).terms(BILL, AnEvening.NOW).zones()).isEmpty();
    }

    @Test
    void aZoneThatCostsMoreThanThePriceLeavesNothing() {
        assertThat(terms("2", 3500).zones()).containsExactly("2");
        assertThat(terms("2", 3000).zones()).isEmpty();
        assertThat(BestAvailable.in(BILL.plan()).left(terms("2", 3000), new BitSet()))
                .isZero();
    }

    @Test
    void whoNamesNeitherMaySitAnywhere() {
        Terms any = new Best(2, null, true).terms(BILL, AnEvening.NOW);
        assertThat(any).isEqualTo(new Terms(2, null, true, false));
    }

    private static Terms terms(@Nullable String zone, long cents) {
        return new Best(2, zone, false, new Money(cents)).terms(BILL, AnEvening.NOW);
    }

    private static String first(Terms terms) {
        return Objects.requireNonNull(BestAvailable.in(BILL.plan()).choose(terms, new BitSet(), 0))
                .seats()
                .get(0);
    }
}
