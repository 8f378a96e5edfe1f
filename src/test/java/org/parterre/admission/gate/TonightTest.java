package org.parterre.admission.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TonightTest {
    private static final Instant EVENING = Instant.parse("2026-11-28T19:15:00Z");
    private static final Instant DOORS = EVENING.minusSeconds(3600);

    @Test
    void anEveningIsNearFromEighteenHoursBeforeItBegins() {
        assertThat(Tonight.near(EVENING, DOORS, Instant.parse("2026-11-28T01:15:00Z")))
                .isFalse();
        assertThat(Tonight.near(EVENING, DOORS, Instant.parse("2026-11-28T01:15:01Z")))
                .isTrue();
    }

    @Test
    void onceItsDoorsAreOpenAnEveningIsNearHoweverLongItStillLasts() {
        Instant night = Instant.parse("2026-11-27T23:10:00Z");
        assertThat(Tonight.near(EVENING, night.plusSeconds(1), night)).isFalse();
        assertThat(Tonight.near(EVENING, night, night)).isTrue();
    }

    @Test
    void whatIsNotNearIsToCome() {
        Evening tonight = evening(1, EVENING);
        Evening tomorrow = evening(2, EVENING.plusSeconds(86_400));
        Tonight sorted = Tonight.of(List.of(tonight, tomorrow), DOORS);
        assertThat(sorted.now()).containsExactly(tonight);
        assertThat(sorted.coming()).containsExactly(tomorrow);
    }

    @Test
    void sixHoursAfterItsBeginningAnEveningIsOver() {
        assertThat(Tonight.over(Instant.parse("2026-11-29T01:15:00Z"))).isEqualTo(EVENING);
    }

    private static Evening evening(long id, Instant starts) {
        return new Evening(
                id,
                "Goede Zaken",
                "Theaterzaal",
                "Parterre",
                "Utrecht",
                ZoneId.of("Europe/Amsterdam"),
                starts,
                starts.minusSeconds(3600));
    }
}
