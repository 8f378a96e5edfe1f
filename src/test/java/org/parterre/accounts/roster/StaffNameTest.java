package org.parterre.accounts.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffNameTest {
    @Test
    void aNameIsTheSameHoweverItIsTyped() {
        assertThat(StaffName.typed("  Anaïs van Dam "))
                .contains(new StaffName("anaïs van dam"))
                .isEqualTo(StaffName.typed("ANAI\u0308S VAN DAM"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<b>x</b>", "a\u0000b", "\u202eabc", "-- drop", "a|b"})
    void whatIsNoNameIsRefused(String typed) {
        assertThat(StaffName.typed(typed)).isEmpty();
    }

    @Test
    void fortyCharactersAreEnough() {
        assertThat(StaffName.typed("a".repeat(40))).isPresent();
        assertThat(StaffName.typed("a".repeat(41))).isEmpty();
    }
}
