package org.parterre.programme.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parterre.venue.APlan;
import org.parterre.venue.Plan;

class TypedZonesTest {
    private static final Plan PLAN = APlan.ofFourSeats();

    @Test
    void wholeRowsPartsOfRowsAndSingleSeatsAreMeant() {
        assertThat(read(Map.of("row", List.of("0-0")))).containsExactly("A-1", "A-2", "A-3");
        assertThat(read(Map.of("part-0-0", List.of("2-3")))).containsExactly("A-2", "A-3");
        assertThat(read(Map.of("part-0-0", List.of(" 3 - 2, 1,")))).containsExactlyInAnyOrder("A-1", "A-2", "A-3");
        assertThat(read(Map.of("row", List.of("0-1"), "seat", List.of("A-3")))).containsExactly("B-1", "A-3");
        assertThat(read(Map.of("row", List.of("7-7", "room-3")))).isEmpty();
    }

    @Test
    void seatsThatTheRowDoesNotHaveAreNamedAsAProblem() {
        for (String wrong : List.of("1-9", "x", "1-2-3", "-")) {
            TypedZones reading = new TypedZones(PLAN);
            reading.read(Map.of("part-0-0", List.of(wrong)));
            assertThat(reading.problems()).as(wrong).isEqualTo(Map.of("part-0-0", "zones.bad-part"));
        }
    }

    private static List<String> read(Map<String, List<String>> form) {
        TypedZones reading = new TypedZones(PLAN);
        List<String> seats = List.copyOf(reading.read(form));
        assertThat(reading.problems()).isEmpty();
        return seats;
    }
}
