package org.parterre.tickets.reminder;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Lease;

/** Looks again and again who is to be reminded, on one of the nodes, unless that is switched off. */
@ApplicationScoped
public class ReminderRounds {
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Inject
    Reminders reminders;

    @Inject
    Settings settings;

    @Inject
    Lease lease;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        Duration before = StartUp.before(
                settings.reminderBefore(),
                "parterre.reminder.before must be a duration such as PT24H, or 0 for no reminders");
        if (before.toMillis() > 0) {
            jobs.every(settings.reminderInterval(), "remind those who come tomorrow", () -> round(before));
        }
    }

    private void round(Duration before) {
        try {
            int told = 1;
            while (told > 0 && lease.take("reminders", LEASE)) {
                told = reminders.tellSome(before);
            }
        } catch (DatabaseFailure e) {
            boolean toldByAnother = DatabaseFailure.isDuplicate(e); // just now; the next round finds the rest
            if (!toldByAnother) {
                throw e;
            }
        }
    }
}
