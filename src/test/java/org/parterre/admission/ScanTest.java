package org.parterre.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScanTest {
    @Test
    void twoScansWithOneIdAreTheSameOnlyWhenTheySayTheSame() {
        Scan scan = scan("ABC", null, 19, "links");
        assertThat(scan("ABC", null, 19, "rechts").mark()).isEqualTo(scan.mark());
        assertThat(scan("ABD", null, 19, "").mark()).isNotEqualTo(scan.mark());
        assertThat(scan("ABC", null, 20, "").mark()).isNotEqualTo(scan.mark());
        assertThat(new Scan("a", "ABC", null, 19, Direction.OUT, "", Instant.EPOCH).mark())
                .isNotEqualTo(scan.mark());
        assertThat(scan(null, 1L, 19, "").mark()).isNotEqualTo(scan.mark());
    }

    private static Scan scan(@Nullable String code, @Nullable Long ticket, long performance, String gate) {
        return new Scan("a", code, ticket, performance, Direction.IN, gate, Instant.EPOCH);
    }
}
