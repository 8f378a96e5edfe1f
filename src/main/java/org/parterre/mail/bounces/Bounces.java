package org.parterre.mail.bounces;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parterre.mail.Outbox;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.Lease;

/** Looks into the mailbox again and again, on one of the nodes, where one is set. */
@ApplicationScoped
public class Bounces {
    private static final Logger LOG = Logger.getLogger(Bounces.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    Lease lease;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        if (settings.bounces().isEmpty()) {
            return;
        }
        try {
            Mailbox mailbox = new Mailbox(settings.bounces().get());
            jobs.every(settings.bounceInterval(), "look for letters that came back", () -> round(mailbox));
        } catch (IllegalArgumentException e) {
            throw StartUp.failed("parterre.bounce.url must begin with imaps:, imap:, pop3s: or pop3:.", e);
        }
    }

    private void round(Mailbox mailbox) {
        if (!lease.take("bounces", LEASE)) {
            return;
        }
        try {
            mailbox.read(bounce -> outbox.bounced(bounce.letter(), bounce.why()));
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "the mailbox for letters that came back: {0}", mailbox.reason(e));
        }
    }
}
