package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parterre.venue.APlan;
import org.parterre.venue.Plan;

class SeatMapTest {
    private static final long NOW = 1_000_000;
    private static final long LATER = NOW + 60_000;

    private final Plan plan = APlan.ofFourSeats();
    private final SeatMap map = new SeatMap(7, plan, 100);

    @BeforeEach
    void allFree() {
        map.loaded(() -> List.of(row("A-1", "FREE"), row("A-2", "FREE"), row("A-3", "FREE"), row("B-1", "FREE")));
    }

    @Test
    void whatWasHeldIsTakenUntilItsTime() {
        map.apply(held(1, "A-3"));
        assertThat(taken("A-3")).isTrue();
        assertThat(map.knownTaken(plan.seats().get(2), NOW)).isTrue();
        assertThat(map.knownTaken(plan.seats().get(2), LATER)).isFalse();
        assertThat(map.picture().free()).isEqualTo(3);
    }

    @Test
    void ofTwoChangesOfOneSeatTheLaterCountsInWhicheverOrderTheyArrive() {
        map.apply(freed(2, "A-3"));
        assertThat(map.apply(held(1, "A-3"))).isNull();
        assertThat(taken("A-3")).isFalse();
        map.apply(held(3, "A-3"));
        assertThat(taken("A-3")).isTrue();
    }

    @Test
    void aChangeThatShowsNothingNewIsNoNews() {
        long before = map.picture().version();
        assertThat(map.apply(freed(1, "A-3"))).isNull();
        assertThat(map.picture().version()).isEqualTo(before);
    }

    @Test
    void aStretchedHoldIsNoNewsButLastsLonger() {
        map.apply(held(1, "A-3"));
        assertThat(map.apply(new SeatsChanged(7, 2, Map.of("A-3", LATER + 1), List.of())))
                .isNull();
        assertThat(map.knownTaken(plan.seats().get(2), LATER)).isTrue();
    }

    @Test
    void readingAgainTellsWhatWasMissed() {
        map.apply(held(1, "A-3"));
        SeatMap.Change missed = Objects.requireNonNull(map.reread(
                () -> List.of(row("A-1", "SOLD"), row("A-2", "BLOCKED"), row("A-3", "FREE"), row("B-1", "FREE"))));
        assertThat(missed.taken()).containsExactly("A-1", "A-2");
        assertThat(missed.freed()).containsExactly("A-3");
    }

    @Test
    void anotherNodeReadsWhatThisOneTells() {
        Map<String, Long> taken = Map.of("A-1", LATER, "A-2", LATER, "B-1", Long.MAX_VALUE);
        for (List<String> freed : List.of(List.<String>of(), List.of("A-3"), List.of("A-3", "B-2"))) {
            assertThat(SeatsChanged.read(9, SeatsChanged.text(7, taken, freed)))
                    .isEqualTo(new SeatsChanged(7, 9, taken, freed));
        }
        assertThat(SeatsChanged.read(9, SeatsChanged.text(7, Map.of(), List.of("A-3"))))
                .isEqualTo(new SeatsChanged(7, 9, Map.of(), List.of("A-3")));
    }

    private boolean taken(String seat) {
        return map.picture()
                .taken(plan.seats().stream()
                        .filter(one -> one.id().equals(seat))
                        .findFirst()
                        .orElseThrow());
    }

    private static Inventory.Row row(String seat, String state) {
        return new Inventory.Row(seat, state, Long.MAX_VALUE);
    }

    private static SeatsChanged held(long number, String seat) {
        return new SeatsChanged(7, number, Map.of(seat, LATER), List.of());
    }

    private static SeatsChanged freed(long number, String seat) {
        return new SeatsChanged(7, number, Map.of(), List.of(seat));
    }
}
