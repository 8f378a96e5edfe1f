package org.parterre.venue.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;
import org.parterre.venue.Seat;
import org.parterre.venue.Words;

/** Which photograph is true for which seat, and how somebody names the place it was taken from. */
class SightsTest {
    private final Plan plan = AHall.withStanding(3, "ooo", "ooo");
    private final Sights sights = new Sights(List.of(
            view(1, Vantage.section("zaal")),
            view(2, Vantage.row("zaal", "B")),
            view(3, Vantage.seat("B-2")),
            view(4, Vantage.section("s"))));

    @Test
    void theNearestPhotographIsShown() {
        assertThat(from("A-1")).isEqualTo(1);
        assertThat(from("B-1")).isEqualTo(2);
        assertThat(from("B-2")).isEqualTo(3);
        assertThat(from("s-2")).isEqualTo(4);
        assertThat(new Sights(List.of(view(3, Vantage.seat("B-2")))).from(seat("B-1")))
                .isNull();
    }

    @Test
    void aPlaceIsSaidInWords() {
        assertThat(Vantage.section("zaal").name(plan, Language.EN)).isEqualTo("Floor");
        assertThat(Vantage.row("zaal", "B").name(plan, Language.NL)).isEqualTo("Zaal · rij B");
        assertThat(Vantage.seat("B-2").name(plan, Language.EN)).isEqualTo("Floor · row B · seat 2");
        assertThat(Vantage.section("s").name(plan, Language.NL)).isEqualTo("Staan");
        assertThat(Vantage.seat("Z-9").name(plan, Language.NL)).isEqualTo("Z-9");
        assertThat(Vantage.seat("B-2").name(null, Language.NL)).isEqualTo("B-2");
    }

    @Test
    void aSeatIsChosenByItsRowAndItsNumber() {
        assertThat(Vantage.chosen(plan, "zaal", "")).isEqualTo(Vantage.section("zaal"));
        assertThat(Vantage.chosen(plan, "zaal/B", "")).isEqualTo(Vantage.row("zaal", "B"));
        assertThat(Vantage.chosen(plan, "zaal/B", "2")).isEqualTo(Vantage.seat("B-2"));
        refuses("seat", () -> Vantage.chosen(plan, "zaal", "2"));
        refuses("seat", () -> Vantage.chosen(plan, "zaal/B", "9"));
        refuses("row", () -> Vantage.chosen(plan, "zaal/C", ""));
        refuses("section", () -> Vantage.chosen(null, "zaal", ""));
        refuses("section", () -> Vantage.named(plan, null, "B", null));
        refuses("seat", () -> Vantage.named(plan, null, null, "s-1")); // one stands anywhere in the room
    }

    @Test
    void theAlbumLetsGoOfWhatNobodyAskedForForLongest() {
        Album album = new Album(20);
        album.put(1, 1, new byte[8]);
        album.put(1, 2, new byte[8]);
        assertThat(album.picture(1, 1)).hasSize(8);
        album.put(1, 3, new byte[8]);
        assertThat(album.picture(1, 2)).isNull();
        assertThat(album.picture(1, 1)).hasSize(8);
        assertThat(album.picture(2, 1)).as("of another hall").isNull();
        album.put(1, 4, new byte[21]);
        assertThat(album.picture(1, 4)).as("larger than all of it").isNull();
    }

    private static void refuses(String field, Runnable naming) {
        assertThatThrownBy(naming::run).isInstanceOfSatisfying(BadInput.class, refusal -> assertThat(refusal.facts())
                .containsEntry("field", field));
    }

    private long from(String seat) {
        return Objects.requireNonNull(sights.from(seat(seat))).id();
    }

    private Seat seat(String id) {
        return Objects.requireNonNull(plan.seat(id));
    }

    private static SeatView view(long id, Vantage from) {
        return new SeatView(id, 7, from, 4, 3, new Words("", ""), Instant.EPOCH);
    }
}
