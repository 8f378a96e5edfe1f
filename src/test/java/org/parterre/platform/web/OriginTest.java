package org.parterre.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OriginTest {
    private static final Set<String> OURS = Set.of("127.0.0.1", "10.0.0.2");

    @Test
    void aStrangerIsNotBelieved() {
        assertThat(Origin.of("203.0.113.7", List.of("198.51.100.1"), OURS)).isEqualTo("203.0.113.7");
        assertThat(Origin.of("203.0.113.7", List.of(), OURS)).isEqualTo("203.0.113.7");
    }

    @Test
    void ourProxySaysForWhomItAsks() {
        assertThat(Origin.of("127.0.0.1", List.of("198.51.100.1"), OURS)).isEqualTo("198.51.100.1");
        assertThat(Origin.of("127.0.0.1", List.of(), OURS)).isEqualTo("127.0.0.1");
    }

    @Test
    void whatTheClientWroteBeforeTheProxyDidCountsForNothing() {
        assertThat(Origin.of("127.0.0.1", List.of("1.2.3.4, 198.51.100.1"), OURS))
                .isEqualTo("198.51.100.1");
        assertThat(Origin.of("127.0.0.1", List.of("1.2.3.4", "198.51.100.1, 10.0.0.2"), OURS))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void whatIsNoAddressIsNotTaken() {
        for (String wrong : List.of("", "example.org", "<b>", "unknown", "1.2.3.4.5", "a".repeat(500), "999.1.1.1x")) {
            assertThat(Origin.of("127.0.0.1", List.of(wrong), OURS)).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void ofTheNewAddressesTheNetworkCounts() {
        String one = Origin.of("2001:db8:1:2:3:4:5:6", List.of(), OURS);
        assertThat(Origin.of("2001:db8:1:2:ffff::1", List.of(), OURS)).isEqualTo(one);
        assertThat(Origin.of("2001:db8:1:3::1", List.of(), OURS)).isNotEqualTo(one);
        assertThat(Origin.of("::ffff:203.0.113.7", List.of(), OURS)).isEqualTo("203.0.113.7");
    }
}
