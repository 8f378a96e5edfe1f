package org.parterre.programme.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.programme.SalePeriod;
import org.parterre.programme.Season;
import org.parterre.programme.calendar.WallClock;

class TypedEveningTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Map<String, String> typed = new HashMap<>(
            Map.of("date", "2026-12-11", "start", "20:15", "doors", "19.30", "sale_from", "", "sale_until", ""));
    private TypedEvening evening = new TypedEvening(typed, AMSTERDAM);

    @Test
    void timesAreThoseOfTheTheatreAndTheSaleLastsUntilTheStart() {
        Season.Draft draft = Objects.requireNonNull(read());
        assertThat(draft.startsAt()).isEqualTo(Instant.parse("2026-12-11T19:15:00Z"));
        assertThat(draft.doorsAt()).isEqualTo(Instant.parse("2026-12-11T18:30:00Z"));
        assertThat(draft.sale()).isEqualTo(new SalePeriod(NOW, draft.startsAt()));
    }

    @Test
    void anHourThatSummerTimeSkipsIsRefused() {
        typed.putAll(Map.of("date", "2027-03-28", "start", "02:30", "doors", "01:30"));
        assertThat(problems()).isEqualTo(Map.of("start", "office.skipped-hour"));
        assertThat(WallClock.moment(LocalDateTime.parse("2027-03-28T02:00"), AMSTERDAM))
                .isEmpty();
        assertThat(WallClock.moment(LocalDateTime.parse("2027-03-28T03:00"), AMSTERDAM))
                .contains(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void ofAnHourThatComesTwiceTheFirstIsMeant() {
        assertThat(WallClock.moment(LocalDateTime.parse("2026-10-25T02:30"), AMSTERDAM))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void whatCantBeReadIsNamedFieldByField() {
        typed.putAll(Map.of("date", "morgen", "sale_from", "gisteren"));
        assertThat(problems()).isEqualTo(Map.of("date", "office.bad-date", "sale_from", "office.bad-moment"));
        typed.putAll(Map.of("date", "2026-12-11", "sale_from", "", "start", "25:00", "doors", ""));
        assertThat(problems()).isEqualTo(Map.of("start", "office.bad-time", "doors", "office.bad-time"));
    }

    @Test
    void anEveningThatIsOverDoorsThatOpenLateAndASaleThatEndsFirstAreRefused() {
        typed.put("date", "2025-12-11");
        assertThat(problems()).containsEntry("date", "office.past");
        typed.putAll(Map.of("date", "2026-12-11", "doors", "20:30"));
        assertThat(problems()).isEqualTo(Map.of("doors", "office.doors-late"));
        typed.putAll(Map.of("doors", "19:30", "sale_from", "2026-12-01T10:00", "sale_until", "2026-12-01T10:00"));
        assertThat(problems()).isEqualTo(Map.of("sale_until", "office.sale-ends-first"));
    }

    @Test
    void wheelchairPlacesAreForEverybodyFromAMomentUpToTheStartOrNever() {
        assertThat(Objects.requireNonNull(read()).wheelchairPlacesFrom()).isNull();
        typed.put("wheelchair_places_from", "2026-12-11T12:00");
        assertThat(Objects.requireNonNull(read()).wheelchairPlacesFrom())
                .isEqualTo(Instant.parse("2026-12-11T11:00:00Z"));
        typed.put("wheelchair_places_from", "2026-12-11T20:16");
        assertThat(problems()).isEqualTo(Map.of("wheelchair_places_from", "office.wheelchair-late"));
        typed.put("wheelchair_places_from", "straks");
        assertThat(problems()).isEqualTo(Map.of("wheelchair_places_from", "office.bad-moment"));
    }

    private Season.@Nullable Draft read() {
        evening = new TypedEvening(typed, AMSTERDAM);
        return evening.read(1, 2, List.of(), List.of(), NOW);
    }

    private Map<String, String> problems() {
        assertThat(read()).isNull();
        return evening.problems();
    }
}
