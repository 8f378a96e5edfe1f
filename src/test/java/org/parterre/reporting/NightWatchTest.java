package org.parterre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightWatchTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-11T02:59:59Z, 2026-12-10T03:00:00Z",
        "2026-12-11T03:00:00Z, 2026-12-11T03:00:00Z",
        "2026-12-11T22:59:00Z, 2026-12-11T03:00:00Z",
        "2027-03-28T01:59:00Z, 2027-03-27T03:00:00Z", // the night in which three o'clock follows on one
        "2027-03-28T02:00:00Z, 2027-03-28T02:00:00Z",
        "2026-10-25T02:59:00Z, 2026-10-24T02:00:00Z", // the night with two o'clock twice
        "2026-10-25T03:00:00Z, 2026-10-25T03:00:00Z"
    })
    void theNightIsAtFourByTheHousesOwnClock(Instant now, Instant night) {
        assertThat(NightWatch.lastNight(now)).isEqualTo(night);
    }
}
