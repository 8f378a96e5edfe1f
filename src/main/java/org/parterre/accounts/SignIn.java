package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.roster.Passwords;
import org.parterre.accounts.roster.Roster;
import org.parterre.accounts.roster.Session;
import org.parterre.accounts.roster.Sessions;
import org.parterre.accounts.roster.Staff;
import org.parterre.accounts.roster.StaffName;
import org.parterre.platform.Actor;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.Settings;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.Role;

/** Signing in by name and password, and slowing down whoever guesses. */
@ApplicationScoped
public class SignIn {
    private static final int PER_ADDRESS = 30;
    private static final int PER_NAME = 60;

    @Inject
    Roster roster;

    @Inject
    Sessions sessions;

    @Inject
    Passwords passwords;

    @Inject
    RateLimits limits;

    @Inject
    Settings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    /** Of one name from one address: soon long, which hurts only who guesses there. */
    private final Patience here = new Patience(5, Duration.ofMinutes(15));
    /** Of one name from everywhere: never long, or a stranger could keep the owner out. */
    private final Patience everywhere = new Patience(20, Duration.ofSeconds(15));

    /**
     * Begins a session.
     *
     * @throws SignInFailed when name and password don't belong together
     * @throws SignInSlowed when it was tried too often before
     */
    Session with(String typedName, String password) {
        @Nullable StaffName name = StaffName.typed(typedName).orElse(null);
        String subject = name == null ? "" : name.text();
        String subjectHere = subject + "|" + actor.origin();
        limits.use("sign-in", PER_ADDRESS);
        limits.useOf("sign-in", subject, PER_NAME);
        if (settings.limits()) {
            Instant now = clock.instant();
            here.guess(subjectHere, now);
            everywhere.guess(subject, now);
        }
        @Nullable Staff staff = name == null ? null : roster.named(name);
        boolean right = passwords.match(password, staff == null ? null : staff.passwordHash());
        if (staff == null || !right || !acceptable(password)) {
            if (staff != null) {
                audit.record("sign-in-failed", "staff:" + staff.id(), "");
            }
            throw new SignInFailed();
        }
        here.forgive(subjectHere);
        everywhere.forgive(subject);
        return begin(staff);
    }

    /** Begins a session of somebody who has just chosen a password. */
    Session begin(Staff staff) {
        actor.is(staff.name(), staff.role().includes(Role.BOX_OFFICE));
        return sessions.open(staff);
    }

    /** The demo's password is known to the world: a database that began as a demo does not open by it later. */
    private boolean acceptable(String password) {
        return settings.demo() || password.length() >= Passwords.SHORTEST;
    }
}
