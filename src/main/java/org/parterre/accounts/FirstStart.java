package org.parterre.accounts;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import org.parterre.accounts.roster.NameTaken;
import org.parterre.accounts.roster.Passwords;
import org.parterre.accounts.roster.Roster;
import org.parterre.accounts.roster.Staff;
import org.parterre.accounts.roster.StaffName;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.platform.web.Role;

/**
 * Who is there when nobody is: four sign-ins in a demo; else one administrator without a password, whose welcome link lies
 * in a file. There is no default password.
 */
@ApplicationScoped
public class FirstStart {
    /** The demo's sign-ins all have this one; it is shown on the sign-in page, in demo mode only. */
    static final String DEMO_PASSWORD = "parterre";

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
    private static final StaffName FIRST = new StaffName("admin");

    @Inject
    Settings settings;

    @Inject
    Roster roster;

    @Inject
    Passwords passwords;

    @Inject
    Welcome welcome;

    @Inject
    FirstSignIn firstSignIn;

    void open(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.ACCOUNTS) Object start) {
        try {
            letSomebodyIn(roster.all());
        } catch (NameTaken meanwhile) {
            LOG.info("Another node made the first sign-in.");
        }
        if (firstSignIn.isWaiting()) {
            // a warning, so that it is seen however quiet the log is
            LOG.warning("The first administrator's sign-in link is in " + firstSignIn.file());
        }
    }

    private void letSomebodyIn(List<Staff> staff) {
        if (staff.isEmpty() && settings.demo()) {
            addDemo();
        } else if (staff.isEmpty()) {
            invite(roster.invite(FIRST, Role.ADMIN));
        } else if (staff.stream().noneMatch(Staff::canSignIn)) {
            // nobody has used a link yet: make sure that there is one
            staff.stream()
                    .filter(one -> one.role() == Role.ADMIN && !firstSignIn.isWaiting())
                    .findFirst()
                    .ifPresent(admin -> invite(roster.inviteAgain(admin.id())));
        }
    }

    /** What the demo's sign-in for that role is called. */
    static StaffName demoName(Role role) {
        return new StaffName(role == Role.BOX_OFFICE ? "boxoffice" : role.name().toLowerCase(Locale.ROOT));
    }

    private void addDemo() {
        String hash = passwords.hash(DEMO_PASSWORD); // made once for all four: hashing is slow on purpose
        for (Role role : Role.values()) {
            roster.add(demoName(role), role, hash);
        }
    }

    private void invite(Roster.Invited admin) {
        try {
            firstSignIn.write(welcome.link(admin.secret()));
        } catch (IOException e) {
            throw StartUp.failed("The file " + firstSignIn.file() + " can't be written.", e);
        }
    }
}
