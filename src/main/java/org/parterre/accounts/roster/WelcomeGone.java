package org.parterre.accounts.roster;

import org.parterre.platform.Refusal;

/** That welcome link was used, was replaced by a newer one, or never was. */
public final class WelcomeGone extends Refusal {
    WelcomeGone() {
        super("welcome-gone", 404);
    }
}
