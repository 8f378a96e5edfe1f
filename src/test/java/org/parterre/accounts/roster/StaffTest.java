package org.parterre.accounts.roster;

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
}
