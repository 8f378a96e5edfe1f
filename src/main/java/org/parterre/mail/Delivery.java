package org.parterre.mail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/**
 * Takes letters out of the outbox and brings them away, one by one, outside of any transaction. A try is claimed before it is
 * made and put off into the future by that, so that a fall in between costs a pause and no letter; it may come twice.
 */
@ApplicationScoped
public class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(3);

    @Inject
    Outbox outbox;

    @Inject
    Tries tries;

    @Inject
    Event<Enclosures> leaving;

    @Inject
    Settings settings;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        if (settings.smtp().isEmpty()) {
            return;
        }
        try {
            Postman postman = new Postman(MailServer.of(settings.smtp().get()), Sender.of(settings));
            jobs.every(EVERY, "look into the outbox", () -> deliver(postman));
        } catch (MessagingException | IllegalArgumentException e) {
            throw StartUp.failed("Who sends the mail, or by which server, can't be read: " + e.getMessage(), e);
        }
    }

    private void deliver(Postman postman) {
        for (Tries.Due due : tries.due()) {
            if (tries.claim(due)) {
                bring(postman, due);
            }
        }
    }

    private void bring(Postman postman, Tries.Due due) {
        Dispatch dispatch = outbox.find(due.id());
        try {
            postman.bring(dispatch.id(), dispatch.letter(), enclosed(dispatch.letter(), due), dispatch.madeAt());
            tries.sent(due);
        } catch (MessagingException | RuntimeException e) {
            String why = postman.reason(e);
            LOG.log(Level.WARNING, "letter {0} was not sent: {1}", new Object[] {String.valueOf(due.id()), why});
            tries.failed(due, why);
        }
    }

    /** What can't be drawn holds a letter up once; then it goes without, because its link leads to the same. */
    private List<Enclosures.Enclosed> enclosed(Letter letter, Tries.Due due) {
        if (letter.encloses() == null || letter.about() == null) {
            return List.of();
        }
        Enclosures enclosures = new Enclosures(letter.encloses(), letter.about());
        try {
            leaving.fire(enclosures);
        } catch (RuntimeException e) {
            if (due.attempts() == 0) {
                throw e;
            }
            LOG.log(Level.WARNING, "letter " + due.id() + " goes without what it should enclose", e);
        }
        return enclosures.files();
    }
}
