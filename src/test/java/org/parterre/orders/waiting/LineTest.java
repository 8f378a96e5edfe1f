package org.parterre.orders.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parterre.orders.Buyer;
import org.parterre.platform.Language;

class LineTest {
    private static final long EVENING = 7;
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Duration OFFER = Duration.ofHours(12);

    @Test
    void whoJoinedTheEveningFirstStandsFirst() {
        Party late = party(1, 2, 30);
        Party early = party(2, 2, 10);
        Party between = party(3, 2, 20);
        Line line = Line.of(EVENING, List.of(late, early, between));
        assertThat(line.parties()).containsExactly(early, between, late);
        assertThat(line.before(early)).isZero();
        assertThat(line.before(late)).isEqualTo(2);
        assertThat(line.seats()).isEqualTo(6);
    }

    @Test
    void whoWaitsForAnotherEveningOrNoMoreIsNotInIt() {
        Party other = party(1, 2, 10).wanting(new Wanted(2, true, false), Map.of(8L, NOW));
        Party left = party(2, 2, 20).ended(Party.State.LEFT, NOW, null);
        Party waits = party(3, 2, 30);
        assertThat(Line.of(EVENING, List.of(other, left, waits)).parties()).containsExactly(waits);
    }

    @Test
    void aPartyThatDoesNotFitLetsSmallerOnesPass() {
        assertThat(served(3, party(1, 6, 10), party(2, 2, 20), party(3, 1, 30), party(4, 1, 40)))
                .containsExactly(2L, 3L);
    }

    @Test
    void nobodyPassesAPartyThatFits() {
        assertThat(served(6, party(1, 6, 10), party(2, 2, 20))).containsExactly(1L);
        assertThat(served(7, party(1, 6, 10), party(2, 2, 20), party(3, 1, 30))).containsExactly(1L, 3L);
    }

    @Test
    void whoThinksAboutAnOfferStandsInLineAndIsNotAsked() {
        Party thinking = offered(party(1, 2, 10));
        Party next = party(2, 2, 20);
        Line line = Line.of(EVENING, List.of(thinking, next));
        assertThat(line.before(next)).isEqualTo(1);
        assertThat(line.toBeAsked(NOW)).containsExactly(next);
    }

    @Test
    void whoLetsAnOfferGoKeepsThePlaceSitsOutAndIsAskedOnceMore() {
        Party again = offered(party(1, 2, 10)).notTaken(NOW, OFFER);
        Line line = Line.of(EVENING, List.of(again, party(2, 2, 20)));
        assertThat(line.before(again)).isZero();
        assertThat(line.toBeAsked(NOW)).doesNotContain(again);
        assertThat(line.toBeAsked(NOW.plus(OFFER))).startsWith(again);
        Party ended = offered(again).notTaken(NOW.plus(OFFER), OFFER);
        assertThat(ended.state()).isEqualTo(Party.State.ASKED);
        assertThat(ended.lives()).isFalse();
        assertThatThrownBy(() -> ended.notTaken(NOW, OFFER)).isInstanceOf(IllegalStateException.class);
    }

    /** Whom that many free places are offered to, one after the other, while there are as many as a party wants. */
    private static List<Long> served(int free, Party... parties) {
        int[] left = {free};
        List<Long> served = new ArrayList<>();
        int count = Line.of(EVENING, List.of(parties)).serve(NOW, party -> {
            boolean fits = party.wanted().seats() <= left[0];
            if (fits) {
                left[0] -= party.wanted().seats();
                served.add(party.id());
            }
            return fits;
        });
        assertThat(count).isEqualTo(served.size());
        return served;
    }

    private static Party offered(Party party) {
        return party.offered(new Party.Offer(EVENING, "hold", NOW.plus(OFFER)));
    }

    /** @param minute of the day at which it joined */
    private static Party party(long id, int seats, int minute) {
        return new Party(
                id,
                "key" + id,
                1,
                new Buyer("Noor", "noor" + id + "@parterre.example", Language.NL),
                Language.NL,
                new Wanted(seats, true, false),
                Map.of(EVENING, NOW.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(minute))),
                Party.State.WAITING,
                0,
                null,
                null,
                null,
                null,
                0);
    }
}
