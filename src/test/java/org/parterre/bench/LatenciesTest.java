package org.parterre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static Latencies millis(long... all) {
        Latencies latencies = new Latencies();
        LongStream.of(all).map(one -> one * 1_000_000).forEach(latencies::add);
        return latencies;
    }

    @Test
    void aPercentileIsTheSmallestTimeThatSoManyPercentKept() {
        Latencies hundred =
                millis(LongStream.rangeClosed(1, 100).map(i -> 101 - i).toArray());
        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(95)).isEqualTo(95);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.longest()).isEqualTo(100);
    }

    @Test
    void ofFewAnswersThePercentileIsStillOneThatHappened() {
        assertThat(millis(7).percentile(50)).isEqualTo(7);
        assertThat(millis(7).percentile(99)).isEqualTo(7);
        assertThat(millis(9, 1).percentile(50)).isEqualTo(1);
        assertThat(millis(9, 1).percentile(51)).isEqualTo(9);
        assertThat(millis().percentile(99)).isZero();
    }

    @Test
    void thoseOfSeveralClientsAreOneCrowd() {
        Latencies both = Latencies.together(List.of(millis(4, 2), millis(), millis(3, 1)));
        assertThat(both.count()).isEqualTo(4);
        assertThat(both.percentile(75)).isEqualTo(3);
        both.add(5_000_000);
        assertThat(both.longest()).isEqualTo(5);
    }

    @Test
    void thereIsRoomForAsManyAsThereAre() {
        Latencies many = new Latencies();
        LongStream.range(0, 10_000).forEach(i -> many.add(i * 1_000_000));
        assertThat(many.count()).isEqualTo(10_000);
        assertThat(many.percentile(50)).isEqualTo(4999);
    }
}
