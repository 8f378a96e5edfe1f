package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parterre.platform.AuditTrail;

class ChangesTest {
    private static final List<String> HALL =
            IntStream.range(0, 2000).mapToObj(seat -> "balcony-" + seat).toList();

    /** The trail once kept the first 4000 characters of a line that names seats, and the rest were changed by nobody. */
    @Test
    void aWholeHallIsNamedInTheTrailInAsManyLinesAsItTakes() {
        List<List<String>> lines = Changes.lines(HALL);
        assertThat(lines.stream().flatMap(List::stream)).isEqualTo(HALL);
        assertThat(lines).hasSize(7).allSatisfy(line -> assertThat(String.join(" ", line))
                .hasSizeLessThanOrEqualTo(AuditTrail.LONGEST_DETAIL));
    }

    @Test
    void someSeatsAreOneLineAndNoneAreNone() {
        assertThat(Changes.lines(List.of("A-1", "A-2"))).containsExactly(List.of("A-1", "A-2"));
        assertThat(Changes.lines(List.of())).isEmpty();
    }
}
