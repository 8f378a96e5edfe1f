package org.parterre.accounts.roster;

import org.parterre.platform.Refusal;

/** Somebody signs in with that name already. */
public final class NameTaken extends Refusal {
    NameTaken(String name) {
        super("name-taken", 409, name);
    }
}
