package org.parterre.seats.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parterre.platform.Language;
import org.parterre.programme.Performance.Status;
import org.parterre.programme.Playbill;
import org.parterre.seats.hall.ProgrammePage.Left;
import org.parterre.venue.Plan;
import org.parterre.venue.Plans;

class ProgrammePageTest {
    private static final Plan PLAN = Plans.small();
    private static final long DAY = 86_400;

    @ParameterizedTest
    @CsvSource({"0, 600, NONE", "1, 600, LAST", "12, 600, LAST", "13, 600, FEW", "120, 600, FEW", "121, 600, PLENTY"})
    void whatIsLeftIsSaidInAWord(int free, int capacity, Left word) {
        assertThat(Left.of(free, capacity)).isEqualTo(word);
    }

    @Test
    void eveningsAreGroupedByTheMonthOfTheirVenue() {
        Playbill soon = AnEvening.in(PLAN, AnEvening.NOW.plusSeconds(3 * DAY), Status.PUBLISHED);
        Playbill newYear = AnEvening.in(PLAN, Instant.parse("2026-12-31T23:15:00Z"), Status.PUBLISHED);
        ProgrammePage page =
                ProgrammePage.of(List.of(soon, newYear), bill -> AnEvening.picture(PLAN), AnEvening.NOW, Language.NL);
        assertThat(page.shows()).singleElement().satisfies(show -> assertThat(show.months())
                .extracting(ProgrammePage.Month::name)
                .containsExactly("december 2026", "januari 2027"));
    }

    @Test
    void onlyWhatIsOnSaleAndNotSoldOutCanBeBought() {
        assertThat(evening(Status.PUBLISHED).canBeBought()).isTrue();
        assertThat(evening(Status.CLOSED).canBeBought()).isFalse();
        assertThat(evening(Status.PUBLISHED, "p-G-12", "p-G-13", "p-G-14", "b-7-1", "s-1", "s-2")
                        .canBeBought())
                .isFalse();
    }

    private static ProgrammePage.Evening evening(Status status, String... taken) {
        Playbill bill = AnEvening.in(PLAN, AnEvening.NOW.plusSeconds(DAY), status);
        return ProgrammePage.of(List.of(bill), any -> AnEvening.picture(PLAN, taken), AnEvening.NOW, Language.EN)
                .shows()
                .get(0)
                .months()
                .get(0)
                .evenings()
                .get(0);
    }
}
