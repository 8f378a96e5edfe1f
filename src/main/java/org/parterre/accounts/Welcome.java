package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parterre.accounts.roster.Passwords;
import org.parterre.accounts.roster.Roster;
import org.parterre.accounts.roster.Session;
import org.parterre.accounts.roster.Staff;
import org.parterre.platform.Settings;
import org.parterre.platform.web.RateLimits;

/** Choosing a password behind a welcome link, which works once. */
@ApplicationScoped
public class Welcome {
    private static final int PER_ADDRESS = 30;

    @Inject
    Roster roster;

    @Inject
    Passwords passwords;

    @Inject
    SignIn signIn;

    @Inject
    FirstSignIn firstSignIn;

    @Inject
    RateLimits limits;

    @Inject
    Settings settings;

    /** The address that a secret is handed over as. */
    String link(String secret) {
        return settings.baseUrl() + "/welcome?code=" + secret;
    }

    /** Whom the secret welcomes. @throws org.parterre.accounts.roster.WelcomeGone when it opens nothing (any more) */
    Staff guest(String secret) {
        limits.use("welcome", PER_ADDRESS);
        return roster.welcomed(secret);
    }

    /**
     * Sets the password and signs in.
     *
     * @throws org.parterre.accounts.roster.WelcomeGone when the secret opens nothing (any more)
     */
    Session choose(String secret, String password) {
        guest(secret);
        Staff staff = roster.choosePassword(secret, passwords.hash(password));
        firstSignIn.used(secret);
        return signIn.begin(staff);
    }
}
