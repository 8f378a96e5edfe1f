package org.parterre.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
    @Test
    void twoRequestsHaveTheSameTextOnlyWhereEachPartIsTheSame() {
        assertThat(Idempotency.content(List.of("A", "B"))).isEqualTo(Idempotency.content(List.of("A", "B")));
        List<String> different = List.of(
                Idempotency.content(List.of("A", "B")),
                Idempotency.content(List.of("B", "A")),
                Idempotency.content(List.of("A B")),
                Idempotency.content(List.of("A, B")),
                Idempotency.content(List.of("A1:B")),
                Idempotency.content(List.of("1:A1:B")),
                Idempotency.content(List.of("AB")),
                Idempotency.content(List.of("A", "B", "")),
                Idempotency.content(Arrays.asList("A", "B", null)),
                Idempotency.content(List.of("A", "B", "null")),
                Idempotency.content(List.of("A", "B", "-")),
                Idempotency.content(List.of()));
        assertThat(different).doesNotHaveDuplicates();
    }
}
