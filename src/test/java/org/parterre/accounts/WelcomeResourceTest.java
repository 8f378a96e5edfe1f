package org.parterre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WelcomeResourceTest {
    @Test
    void aNewPasswordIsLongEnoughAndTypedTwice() {
        assertThat(WelcomeResource.problem("elf tekens.", "elf tekens.")).isEqualTo("welcome.too-short");
        assertThat(WelcomeResource.problem("twaalf teken", "twaalf tekeN")).isEqualTo("welcome.not-same");
        assertThat(WelcomeResource.problem("a".repeat(201), "a".repeat(201))).isEqualTo("welcome.too-long");
        assertThat(WelcomeResource.problem("twaalf teken", "twaalf teken")).isNull();
    }
}
