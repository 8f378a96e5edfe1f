package org.parterre.accounts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.roster.Staff;
import org.parterre.platform.web.Role;

/**
 * Who works here.
 *
 * @param name as typed into the form
 * @param role as chosen in it
 * @param problems the sentence for each field that is wrong
 * @param invitation a welcome link that is shown once, or null
 */
public record StaffPage(
        List<Staff> staff, String name, Role role, Map<String, String> problems, @Nullable Invitation invitation) {

    /** The link that somebody gets handed over. */
    public record Invitation(String name, String link) {}

    public List<Role> roles() {
        return List.of(Role.values());
    }
}
