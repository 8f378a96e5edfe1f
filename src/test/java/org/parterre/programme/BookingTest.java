package org.parterre.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookingTest {
    private final Booking evening = booking(1L, 1, "2027-02-05T20:15:00Z");

    @Test
    void aHallIsTakenFromTheDoorsUntilThreeHoursAfterTheStart() {
        assertThat(evening.clashesWith(booking(2L, 1, "2027-02-05T16:30:00Z"))).isFalse();
        assertThat(evening.clashesWith(booking(2L, 1, "2027-02-05T16:31:00Z"))).isTrue();
        assertThat(evening.clashesWith(booking(2L, 1, "2027-02-05T23:59:00Z"))).isTrue();
        assertThat(evening.clashesWith(booking(2L, 1, "2027-02-06T00:00:00Z"))).isFalse();
    }

    @Test
    void anotherHallIsNobodysBusinessAndNobodyClashesWithThemselves() {
        assertThat(evening.clashesWith(booking(2L, 2, "2027-02-05T20:15:00Z"))).isFalse();
        assertThat(evening.clashesWith(booking(1L, 1, "2027-02-05T21:00:00Z"))).isFalse();
        Booking wish = booking(null, 1, "2027-02-05T20:15:00Z");
        assertThat(wish.clashesWith(wish)).isFalse();
        assertThat(wish.clashesWith(booking(null, 1, "2027-02-05T20:15:00Z"))).isTrue();
    }

    private static Booking booking(@Nullable Long performance, long hall, String startsAt) {
        Instant starts = Instant.parse(startsAt);
        return new Booking(performance, hall, "Goede Zaken", starts.minus(Duration.ofMinutes(45)), starts);
    }
}
