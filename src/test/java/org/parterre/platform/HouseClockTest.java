package org.parterre.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HouseClockTest {
    private static final String NIGHT = "2027-03-28T01:59:50+01:00";

    @Test
    void aDemoOpensAtAnotherMomentAndItsClockRunsOn() {
        HouseClock demo = clock(true, NIGHT);
        assertThatCode(() -> demo.check(new Object())).doesNotThrowAnyException();
        assertThat(Duration.between(
                        Instant.parse("2027-03-28T00:59:50Z"), demo.clock().instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void onlyADemoMaySetItsClock() {
        assertThatThrownBy(() -> clock(false, NIGHT).check(new Object()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("parterre.demo.now", "demo, and this house is none");
    }

    @Test
    void aMomentIsAMoment() {
        assertThatThrownBy(() -> clock(true, "tomorrow").check(new Object()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("parterre.demo.now", "such as " + NIGHT, "tomorrow");
    }

    private static HouseClock clock(boolean demo, String now) {
        HouseClock clock = new HouseClock();
        clock.settings = new Settings();
        clock.settings.demo = demo;
        clock.settings.demoNow = Optional.of(now);
        return clock;
    }
}
