package org.parterre.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static Tally tally(int right, double seconds) {
        return new Tally(right, seconds, new Latencies(), 0, List.of());
    }

    private static Rounds.Side side(Integer... perSecond) {
        Iterator<Integer> next = List.of(perSecond).iterator();
        return () -> tally(next.next() * 2, 2);
    }

    @Test
    void theMedianIsTheOneInTheMiddle() {
        assertThat(Rounds.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4);
        assertThat(Rounds.median(List.of(9.0, 1.0, 4.0, 6.0))).isEqualTo(5);
        assertThatThrownBy(() -> Rounds.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRatioIsTheMedianOfTheRoundsBecauseEachRoundIsOneMomentOfTheMachine() throws Exception {
        // the second round met a busy machine, which slowed both sides alike
        Rounds rounds = Rounds.of(side(50, 10, 70), side(100, 20, 100));
        assertThat(rounds.ratio()).isEqualTo(0.5);
        assertThat(rounds.subjectRate().perSecond()).isEqualTo(50);
        assertThat(rounds.limitRate().perSecond()).isEqualTo(100);
    }

    @Test
    void limitAndSubjectTakeTurnsInBeingFirst() throws Exception {
        List<String> order = new ArrayList<>();
        Rounds.of(
                () -> {
                    order.add("house");
                    return tally(1, 1);
                },
                () -> {
                    order.add("limit");
                    return tally(1, 1);
                });
        assertThat(order).containsExactly("limit", "house", "house", "limit", "limit", "house");
    }

    @Test
    void aWrongAnswerMakesNoFigure() {
        Tally wrong = new Tally(98, 1, new Latencies(), 2, List.of("409 seats-taken"));
        assertThatThrownBy(() -> Rounds.alone(() -> wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 of 100")
                .hasMessageContaining("seats-taken");
    }

    @Test
    void oneInAHundredMayBeToldToComeBack() throws Exception {
        Tally busy = new Tally(99, 1, new Latencies(), 1, List.of("503 busy"));
        assertThat(Rounds.alone(() -> busy).subjectRate().wrongs()).isEqualTo(3);
    }

    @Test
    void aTargetIsMetFromItsBoundOn() {
        assertThat(Target.atLeast(0.5).metBy(0.5)).isTrue();
        assertThat(Target.atLeast(0.5).metBy(0.4999)).isFalse();
        assertThat(Target.atMost(1.25).metBy(1.25)).isTrue();
        assertThat(Target.atMost(1.25).metBy(1.2501)).isFalse();
    }
}
