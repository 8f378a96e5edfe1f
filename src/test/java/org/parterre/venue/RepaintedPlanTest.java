package org.parterre.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepaintedPlanTest {
    private final Plan plan = studio();
    private final String dear = plan.zones().get(0).id();
    private final String cheap = plan.zones().get(plan.zones().size() - 1).id();

    @Test
    void aSeatIsInItsNewZoneWhereverItIsLookedFor() {
        Seat seat = plan.sections().get(0).rows().get(0).seats().get(0);
        assertThat(seat.zone()).isNotEqualTo(cheap);
        Plan painted = plan.repainted(Map.of(seat.id(), cheap));
        assertThat(painted.seat(seat.id())).isEqualTo(seat.in(cheap));
        assertThat(painted.seats().get(seat.ordinal())).isEqualTo(seat.in(cheap));
        assertThat(painted.sections().get(0).rows().get(0).seats().get(0)).isEqualTo(seat.in(cheap));
        assertThat(plan.seat(seat.id())).as("the plan itself").isEqualTo(seat);
    }

    @Test
    void allElseStaysAsItIs() {
        Plan painted =
                plan.repainted(Map.of("nobody", cheap, plan.seats().get(3).id(), "nowhere"));
        assertThat(painted.seats()).isEqualTo(plan.seats());
        assertThat(painted.sections()).isEqualTo(plan.sections());
        assertThat(painted.standing()).isEqualTo(plan.standing());
        assertThat(painted.zones()).isEqualTo(plan.zones());
        assertThat(painted.areas()).isEqualTo(plan.areas());
        assertThat(painted.box()).isEqualTo(plan.box());
    }

    @Test
    void aRoomToStandInGoesAlongWithItsPlaces() {
        Plan.Standing room = plan.standing().get(0);
        String other = room.zone().equals(dear) ? cheap : dear;
        Map<String, String> zones = new HashMap<>();
        room.places().forEach(place -> zones.put(place.id(), other));
        Plan painted = plan.repainted(zones);
        assertThat(painted.standing().get(0).zone()).isEqualTo(other);
        assertThat(List.copyOf(painted.standing().get(0).places()))
                .extracting(Seat::zone)
                .containsOnly(other);
    }

    private static Plan studio() {
        try {
            return PlanDocument.read(Files.readString(Path.of("config/demo/plans/studio.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
