package org.parterre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/office", "/office?all=1", "/door/12", "/performances/7?lang=en#prices", "/a%2Fb"})
    void aPathOfThisHouseIsGoneOnTo(String wanted) {
        assertThat(LocalPath.of(wanted)).map(path -> path.uri().toString()).contains(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "office",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/office\r\nSet-Cookie: a=b",
                "/of fice",
                "/\tevil.example",
                "/%zz",
                "/é",
                " /office"
            })
    void whatLeadsElsewhereOrCantBeReadIsNot(String wanted) {
        assertThat(LocalPath.of(wanted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?to=/sign-in", "/sign-out", "/welcome?code=x"})
    void signingInDoesNotLeadBackToSigningIn(String wanted) {
        assertThat(LocalPath.of(wanted)).isEmpty();
    }

    @Test
    void nothingAndTooMuchAreNoPath() {
        assertThat(LocalPath.of(null)).isEmpty();
        assertThat(LocalPath.of("/" + "a".repeat(1000))).isEmpty();
    }
}
