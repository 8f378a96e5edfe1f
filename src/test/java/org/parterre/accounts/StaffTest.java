package org.parterre.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parterre.platform.web.Role;

class StaffTest {
    @Test
    void aRoleIncludesTheOnesBeforeIt() {
        assertThat(new SignedIn("kim", Role.DOOR).roles()).containsExactly("DOOR");
        assertThat(new SignedIn("kim", Role.ORGANISER).roles()).containsExactly("DOOR", "BOX_OFFICE", "ORGANISER");
    }

    @Test
    void somebodyNewIsInvitedAndCantSignInYet() {
        Staff staff = new Staff("kim", Role.DOOR);
        String first = staff.welcome();
        assertThat(staff.isInvited()).isTrue();
        assertThat(staff.canSignIn()).isFalse();
        assertThat(staff.welcome()).isNotEqualTo(first);
    }

    @Test
    void choosingAPasswordUsesUpTheInvitation() {
        Staff staff = new Staff("kim", Role.DOOR);
        staff.welcome();
        staff.choosePassword("$argon2id$…");
        assertThat(staff.isInvited()).isFalse();
        assertThat(staff.canSignIn()).isTrue();
    }

    @Test
    void aNewPasswordIsLongEnoughAndTypedTwice() {
        assertThat(WelcomeResource.problem("elf tekens.", "elf tekens.")).isEqualTo("welcome.too-short");
        assertThat(WelcomeResource.problem("twaalf teken", "twaalf tekeN")).isEqualTo("welcome.not-same");
        assertThat(WelcomeResource.problem("a".repeat(201), "a".repeat(201))).isEqualTo("welcome.too-long");
        assertThat(WelcomeResource.problem("twaalf teken", "twaalf teken")).isNull();
    }

    @Test
    void aBearerTokenIsReadWhateverTheCaseOfTheWord() {
        assertThat(SessionCookie.bearer("Bearer abc")).isEqualTo("abc");
        assertThat(SessionCookie.bearer("bearer  abc ")).isEqualTo("abc");
        assertThat(SessionCookie.bearer("Basic abc")).isNull();
        assertThat(SessionCookie.bearer(null)).isNull();
    }
}
