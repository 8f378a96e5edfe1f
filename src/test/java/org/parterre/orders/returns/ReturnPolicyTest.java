package org.parterre.orders.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parterre.orders.returns.ReturnPolicy.Step;
import org.parterre.platform.BadInput;

class ReturnPolicyTest {
    private static final Instant START = Instant.parse("2026-12-11T19:15:00Z");
    private static final ReturnPolicy POLICY = new ReturnPolicy(List.of(new Step(24, 50), new Step(168, 100)), 12);

    private static Instant before(Duration time) {
        return START.minus(time);
    }

    @Test
    void theEarliestStepWhoseTimeHasNotPassedHolds() {
        assertThat(POLICY.step(before(Duration.ofDays(8)), START)).isEqualTo(new Step(168, 100));
        assertThat(POLICY.step(before(Duration.ofHours(168)), START)).isEqualTo(new Step(168, 100));
        assertThat(POLICY.step(before(Duration.ofHours(168).minusMillis(1)), START))
                .isEqualTo(new Step(24, 50));
        assertThat(POLICY.step(before(Duration.ofHours(24)), START)).isEqualTo(new Step(24, 50));
        assertThat(POLICY.step(before(Duration.ofHours(24).minusMillis(1)), START))
                .isNull();
    }

    @Test
    void whereNothingIsPromisedNothingIsTakenBack() {
        assertThat(ReturnPolicy.NONE.step(before(Duration.ofDays(100)), START)).isNull();
        assertThat(ReturnPolicy.NONE.exchanges(before(Duration.ofDays(100)), START))
                .isFalse();
    }

    @Test
    void seatsAreExchangedUntilTheirHour() {
        assertThat(POLICY.exchanges(before(Duration.ofHours(12)), START)).isTrue();
        assertThat(POLICY.exchanges(before(Duration.ofHours(12).minusMillis(1)), START))
                .isFalse();
    }

    @Test
    void anEmptyLineOfTheFormIsNoStep() {
        ReturnPolicy typed =
                TypedPolicy.of(Map.of("hours-0", "72", "percent-0", "100", "hours-1", "", "exchange", " "));
        assertThat(typed).isEqualTo(new ReturnPolicy(List.of(new Step(72, 100)), null));
    }

    @Test
    void whatIsTypedWrongIsNamed() {
        for (Map<String, String> typed : List.of(
                Map.of("hours-0", "72"),
                Map.of("percent-0", "50"),
                Map.of("hours-0", "zes", "percent-0", "50"),
                Map.of("hours-0", "6", "percent-0", "150"),
                Map.of("exchange", "-1"))) {
            assertThatThrownBy(() -> TypedPolicy.of(typed)).as("%s", typed).isInstanceOf(BadInput.class);
        }
    }
}
