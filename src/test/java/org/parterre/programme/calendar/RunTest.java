package org.parterre.programme.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Showing EVENING = showing("20:15");

    @Test
    void thursdayToSundayInTwoWeeksAreEightEvenings() {
        assertThat(shown(run("2027-02-04", "2027-02-14", Set.of(THURSDAY, FRIDAY, SATURDAY, SUNDAY), EVENING)))
                .containsExactly(
                        "2027-02-04T20:15",
                        "2027-02-05T20:15",
                        "2027-02-06T20:15",
                        "2027-02-07T20:15",
                        "2027-02-11T20:15",
                        "2027-02-12T20:15",
                        "2027-02-13T20:15",
                        "2027-02-14T20:15");
    }

    @Test
    void withoutWeekdaysItPlaysEveryDayAndOneDateIsOneEvening() {
        assertThat(shown(run("2027-02-04", "2027-02-06", Set.of(), EVENING))).hasSize(3);
        assertThat(shown(run("2027-02-04", "2027-02-04", Set.of(), EVENING))).containsExactly("2027-02-04T20:15");
    }

    @Test
    void aDayMayHaveSeveralTimesAndATimeItsOwnDays() {
        Showing matinee = new Showing(LocalTime.of(15, 0), Duration.ofMinutes(30), Set.of(SUNDAY));
        List<Run.Evening> evenings = run("2027-02-06", "2027-02-07", Set.of(), EVENING, matinee)
                .in(AMSTERDAM)
                .evenings();
        assertThat(evenings)
                .containsExactly(
                        evening("2027-02-06T19:15:00Z", 45),
                        evening("2027-02-07T14:00:00Z", 30),
                        evening("2027-02-07T19:15:00Z", 45));
    }

    @Test
    void datesAreLeftOutAndAddedAndWhatIsAddedCountsLast() {
        Run run = run("2027-02-04", "2027-02-06", Set.of(), EVENING, showing("15:00"));
        assertThat(shown(except(run, "5-2-2027", ""))).noneMatch(shown -> shown.startsWith("2027-02-05"));
        assertThat(shown(except(run, "5-2-2027 15:00", "")))
                .contains("2027-02-05T20:15")
                .doesNotContain("2027-02-05T15:00");
        assertThat(shown(except(run, "5-2-2027", "5-2-2027 13:00\n2027-02-09")))
                .contains("2027-02-05T13:00", "2027-02-09T15:00", "2027-02-09T20:15")
                .doesNotContain("2027-02-05T15:00");
        assertThat(shown(except(run, "", "5-2-2027")))
                .as("what is there already")
                .hasSize(6);
    }

    @Test
    void anAddedTimeOpensItsDoorsAsTheFirstDoes() {
        Run run = except(run("2027-02-04", "2027-02-04", Set.of(), EVENING), "4-2-2027", "5-2-2027 13:00");
        assertThat(run.in(AMSTERDAM).evenings()).containsExactly(evening("2027-02-05T12:00:00Z", 45));
    }

    @Test
    void theHourThatSummerTimeSkipsIsToldAndTheOthersStay() {
        Run.Outcome night =
                run("2027-03-27", "2027-03-29", Set.of(), showing("02:30")).in(AMSTERDAM);
        assertThat(night.skipped()).containsExactly(LocalDateTime.parse("2027-03-28T02:30"));
        assertThat(night.evenings())
                .containsExactly(evening("2027-03-27T01:30:00Z", 45), evening("2027-03-29T00:30:00Z", 45));
    }

    @Test
    void anEveningKeepsItsHourWhenSummerTimeBegins() {
        assertThat(run("2027-03-27", "2027-03-28", Set.of(), EVENING)
                        .in(AMSTERDAM)
                        .evenings())
                .containsExactly(evening("2027-03-27T19:15:00Z", 45), evening("2027-03-28T18:15:00Z", 45));
    }

    @Test
    void ofTheHourThatComesTwiceTheFirstIsMeant() {
        Run.Outcome night =
                run("2027-10-31", "2027-10-31", Set.of(), showing("02:30")).in(AMSTERDAM);
        assertThat(night.evenings()).containsExactly(evening("2027-10-31T00:30:00Z", 45));
        assertThat(night.skipped()).isEmpty();
    }

    @Test
    void aLeapDayIsADay() {
        assertThat(shown(run("2028-02-28", "2028-03-01", Set.of(), EVENING)))
                .containsExactly("2028-02-28T20:15", "2028-02-29T20:15", "2028-03-01T20:15");
        assertThat(Day.read("29-2-2028")).contains(new Day(LocalDate.of(2028, 2, 29), null));
        assertThat(Day.read("29-2-2027")).isEmpty();
    }

    @Test
    void whatHasNoEveningEndsFirstOrIsFarTooLongIsRefused() {
        refused("first", run("2027-02-01", "2027-02-03", Set.of(SUNDAY), EVENING));
        refused("last", run("2027-01-01", "2027-07-20", Set.of(), EVENING));
        refused("last", run("2000-01-01", "2199-12-31", Set.of(), EVENING));
        assertThat(shown(run("2027-01-01", "2027-07-19", Set.of(), EVENING))).hasSize(Run.MOST);
        assertThatExceptionOfType(UnlikelyRun.class)
                .isThrownBy(() -> run("2027-02-04", "2027-02-03", Set.of(), EVENING))
                .returns("last", UnlikelyRun::field);
    }

    @Test
    void datesAreReadAsPeopleWriteThem() {
        assertThat(Day.readAll("7-3-2027; 2027-03-08\r\n\n 9/3/2027, 15:00 \n10.3.2027 9.30\n2027-03-11T15:00"))
                .contains(List.of(
                        day("2027-03-07", ""),
                        day("2027-03-08", ""),
                        day("2027-03-09", "15:00"),
                        day("2027-03-10", "09:30"),
                        day("2027-03-11", "15:00")));
        for (String unreadable :
                List.of("morgen", "7-3", "7-3-27", "7-3-2027 25:00", "31-2-2027", "7-3-1999", "7-3-2027 x")) {
            assertThat(Day.readAll(unreadable)).as(unreadable).isEmpty();
        }
        assertThat(Day.readAll(" ")).contains(List.of());
    }

    @Test
    void aSaleIsCountedByTheClockOnTheWall() {
        SaleRule rule =
                new SaleRule(null, new SaleRule.DaysBefore(28, LocalTime.of(10, 0)), null, Duration.ofMinutes(60));
        Instant starts = Instant.parse("2027-04-10T18:15:00Z");
        assertThat(rule.from(starts, AMSTERDAM, Instant.EPOCH))
                .as("in winter time")
                .isEqualTo(Instant.parse("2027-03-13T09:00:00Z"));
        assertThat(rule.until(starts)).isEqualTo(Instant.parse("2027-04-10T17:15:00Z"));
    }

    @Test
    void whatGoesAlongKeepsItsHourAcrossTheChangeOfTheClock() {
        Instant before = Instant.parse("2027-03-20T19:15:00Z");
        Instant after = Instant.parse("2027-04-03T18:15:00Z");
        assertThat(WallClock.along(Instant.parse("2027-03-20T16:00:00Z"), before, after, AMSTERDAM))
                .isEqualTo(Instant.parse("2027-04-03T15:00:00Z"));
        assertThat(WallClock.along(before, before, after, AMSTERDAM)).isEqualTo(after);
    }

    private static void refused(String field, Run run) {
        assertThatExceptionOfType(UnlikelyRun.class)
                .isThrownBy(() -> run.in(AMSTERDAM))
                .returns(field, UnlikelyRun::field);
    }

    private static Run run(String first, String last, Set<DayOfWeek> weekdays, Showing... showings) {
        return new Run(
                LocalDate.parse(first), LocalDate.parse(last), weekdays, List.of(showings), List.of(), List.of());
    }

    private static Run except(Run run, String without, String also) {
        return new Run(
                run.first(),
                run.last(),
                run.weekdays(),
                run.showings(),
                Day.readAll(without).orElseThrow(),
                Day.readAll(also).orElseThrow());
    }

    private static Showing showing(String start) {
        return new Showing(LocalTime.parse(start), Duration.ofMinutes(45), Set.of());
    }

    private static Run.Evening evening(String startsAt, int doorsBefore) {
        Instant starts = Instant.parse(startsAt);
        return new Run.Evening(starts, starts.minus(Duration.ofMinutes(doorsBefore)));
    }

    private static Day day(String date, String time) {
        return new Day(LocalDate.parse(date), time.isEmpty() ? null : LocalTime.parse(time));
    }

    private static List<String> shown(Run run) {
        return run.in(AMSTERDAM).evenings().stream()
                .map(evening -> WallClock.field(evening.startsAt(), AMSTERDAM))
                .toList();
    }
}
