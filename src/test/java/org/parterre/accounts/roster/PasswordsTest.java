package org.parterre.accounts.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsOwnHashAndNoOther() {
        String hash = passwords.hash("een zin die blijft hangen");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.match("een zin die blijft hangen", hash)).isTrue();
        assertThat(passwords.match("een zin die blijft hangen ", hash)).isFalse();
        assertThat(passwords.match("", hash)).isFalse();
    }

    @Test
    void theSamePasswordNeverHasTheSameHash() {
        assertThat(passwords.hash("twee keer dezelfde")).isNotEqualTo(passwords.hash("twee keer dezelfde"));
    }

    @Test
    void anAccentIsTheSameHoweverTheKeyboardComposedIt() {
        assertThat(passwords.match("caf\u00e9 de kroon", passwords.hash("cafe\u0301 de kroon")))
                .isTrue();
    }

    @Test
    void aHashThatWasTamperedWithMatchesNothing() {
        String hash = passwords.hash("correct horse battery");
        int last = hash.length() - 2;
        char other = hash.charAt(last) == 'A' ? 'B' : 'A';
        assertThat(passwords.match("correct horse battery", hash.substring(0, last) + other + hash.substring(last + 1)))
                .isFalse();
        assertThat(passwords.match("correct horse battery", hash.replace("t=2", "t=1")))
                .isFalse();
        assertThat(passwords.match("correct horse battery", hash.replace("$v=19", "$v=16")))
                .isFalse();
        assertThat(passwords.match("correct horse battery", hash.substring(0, 40)))
                .isFalse();
        assertThat(passwords.match("correct horse battery", "correct horse battery"))
                .isFalse();
    }

    @Test
    void withoutAHashNoPasswordMatches() {
        assertThat(passwords.match("parterre", null)).isFalse();
        assertThat(passwords.match("", null)).isFalse();
    }
}
