package org.parterre.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parterre.platform.Language;

class SeatLabelTest {
    private static final SeatLabel DUTCH = new SeatLabel("Parterre", false, "G", "12", Language.NL);
    private static final SeatLabel ENGLISH = new SeatLabel("Stalls", false, "G", "12", Language.EN);

    @Test
    void oneSeatIsASeat() {
        assertThat(DUTCH.whole()).isEqualTo("Parterre · rij G · stoel 12");
        assertThat(ENGLISH.whole()).isEqualTo("Stalls · row G · seat 12");
    }

    @Test
    void severalSeatsOfARowAreSeats() {
        assertThat(ENGLISH.and(List.of("13"))).isEqualTo("Stalls · row G · seats 12 and 13");
        assertThat(ENGLISH.and(List.of("13", "14"))).isEqualTo("Stalls · row G · seats 12, 13 and 14");
        assertThat(DUTCH.and(List.of("13", "14", "15"))).isEqualTo("Parterre · rij G · stoel 12, 13, 14 en 15");
    }
}
