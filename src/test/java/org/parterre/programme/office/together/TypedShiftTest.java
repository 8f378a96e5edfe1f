package org.parterre.programme.office.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedShiftTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    private final TypedShift.Model friday = model("2027-03-26T19:15:00Z");
    private final TypedShift.Model saturday = model("2027-03-27T19:15:00Z");

    @Test
    void severalGoSoManyDaysOnAndKeepTheirHourAcrossTheChangeOfTheClock() {
        assertThat(starts(Map.of("days", "7", "date", "")))
                .containsExactly(Instant.parse("2027-04-02T18:15:00Z"), Instant.parse("2027-04-03T18:15:00Z"));
        assertThat(starts(Map.of("days", "-7")))
                .containsExactly(Instant.parse("2027-03-19T19:15:00Z"), Instant.parse("2027-03-20T19:15:00Z"));
    }

    @Test
    void orAsManyAsBringTheFirstToADate() {
        assertThat(starts(Map.of("date", "2027-04-09")))
                .containsExactly(Instant.parse("2027-04-09T18:15:00Z"), Instant.parse("2027-04-10T18:15:00Z"));
    }

    @Test
    void aSingleOneHasADateAndTimesOfItsOwn() {
        Map<String, String> typed = Map.of("date", "2027-04-09", "start", "15.00", "doors", "14:30");
        assertThat(new TypedShift(typed).read(List.of(friday), NOW))
                .containsExactly(new ShiftPage.Time(
                        Instant.parse("2027-04-09T13:00:00Z"), Instant.parse("2027-04-09T12:30:00Z")));
        assertThat(TypedShift.blank(List.of(friday)))
                .isEqualTo(Map.of("date", "2027-03-26", "start", "20:15", "doors", "19:30"));
        assertThat(TypedShift.blank(List.of(friday, saturday))).isEmpty();
    }

    @Test
    void whatCantBeMeantIsNamedFieldByField() {
        assertThat(problems(Map.of())).isEqualTo(Map.of("days", "office.bad-shift"));
        assertThat(problems(Map.of("days", "0"))).isEqualTo(Map.of("days", "office.bad-shift"));
        assertThat(problems(Map.of("days", "2000"))).isEqualTo(Map.of("days", "office.bad-shift"));
        assertThat(problems(Map.of("days", "een week"))).isEqualTo(Map.of("days", "office.bad-shift"));
        assertThat(problems(Map.of("days", "7", "date", "2027-04-09"))).isEqualTo(Map.of("days", "office.one-of-two"));
        assertThat(problems(Map.of("days", "-60"))).isEqualTo(Map.of("date", "office.past"));
        assertThat(problems(Map.of("date", "2027-02-30"))).isEqualTo(Map.of("date", "office.bad-date"));
        TypedShift late = new TypedShift(Map.of("date", "2027-04-09", "start", "20:15", "doors", "20:30"));
        assertThat(late.read(List.of(friday), NOW)).isEmpty();
        assertThat(late.problems()).isEqualTo(Map.of("doors", "office.doors-late"));
        TypedShift night = new TypedShift(Map.of("date", "2027-03-28", "start", "02:30", "doors", "02:00"));
        assertThat(night.read(List.of(friday), NOW)).isEmpty();
        assertThat(night.problems()).isEqualTo(Map.of("start", "office.skipped-hour"));
    }

    private List<Instant> starts(Map<String, String> typed) {
        return new TypedShift(typed)
                .read(List.of(friday, saturday), NOW).stream()
                        .map(ShiftPage.Time::startsAt)
                        .toList();
    }

    private Map<String, String> problems(Map<String, String> typed) {
        TypedShift shift = new TypedShift(typed);
        assertThat(shift.read(List.of(friday, saturday), NOW)).isEmpty();
        return shift.problems();
    }

    private static TypedShift.Model model(String startsAt) {
        Instant starts = Instant.parse(startsAt);
        return new TypedShift.Model(starts, starts.minus(Duration.ofMinutes(45)), AMSTERDAM);
    }
}
