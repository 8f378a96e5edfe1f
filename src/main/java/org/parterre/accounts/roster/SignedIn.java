package org.parterre.accounts.roster;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.parterre.platform.web.Role;

/** A member of staff behind a session. */
public record SignedIn(String name, Role role) {
    /** The role's own name and those of all that it includes, the lowest first. */
    public Set<String> roles() {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(Role.values()).filter(role::includes).forEach(included -> names.add(included.name()));
        return names;
    }

    /** Where that role's work begins. */
    public URI home() {
        return URI.create(role.includes(Role.ORGANISER) ? "/office" : "/door");
    }
}
