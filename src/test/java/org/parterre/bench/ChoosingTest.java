package org.parterre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChoosingTest {
    @Test
    void theSlowestIsToldWithWhatWasAskedFor() {
        assertThat(Choosing.slowest(2))
                .matches(
                        "median [0-9.]+ ms \\((1|2|4|8|10)( with a wheelchair)?, (empty|half sold|nearly sold)\\); p99 .* ms .*");
    }
}
