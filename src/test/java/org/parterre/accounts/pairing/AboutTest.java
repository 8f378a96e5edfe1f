package org.parterre.accounts.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AboutTest {
    @Test
    void aBrowserIsToldInTwoWords() {
        assertThat(
                        About.of(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1"))
                .isEqualTo("iPhone Safari");
        assertThat(About.of("Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36"))
                .isEqualTo("Android Chrome");
        assertThat(About.of("Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/131.0 Safari/537.36 Edg/131.0"))
                .isEqualTo("Windows Edge");
        assertThat(About.of("Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0"))
                .isEqualTo("Android Firefox");
        assertThat(About.of("curl/8.5")).isEmpty();
        assertThat(About.of(null)).isEmpty();
    }
}
