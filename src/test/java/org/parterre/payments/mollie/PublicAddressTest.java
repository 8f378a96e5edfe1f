package org.parterre.payments.mollie;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kaarten.goedezaken.nl",
                "http://203.0.113.7:8080",
                "https://172.32.0.1",
                "https://100.128.0.1"
            })
    void canBeReached(String address) {
        assertThat(PublicAddress.is(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://kassa.local",
                "http://kassa",
                "http://127.0.0.1",
                "http://10.1.2.3",
                "http://192.168.1.9",
                "http://172.16.0.1",
                "http://172.31.0.1",
                "http://100.64.0.1",
                "http://[::1]:8080",
                "mailto:kassa@parterre.example"
            })
    void canNotBeReached(String address) {
        assertThat(PublicAddress.is(URI.create(address))).isFalse();
    }
}
