package org.parterre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionCookieTest {
    @Test
    void aBearerTokenIsReadWhateverTheCaseOfTheWord() {
        assertThat(SessionCookie.bearer("Bearer abc")).isEqualTo("abc");
        assertThat(SessionCookie.bearer("bearer  abc ")).isEqualTo("abc");
        assertThat(SessionCookie.bearer("Basic abc")).isNull();
        assertThat(SessionCookie.bearer(null)).isNull();
    }
}
