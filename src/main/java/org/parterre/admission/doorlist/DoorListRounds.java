package org.parterre.admission.doorlist;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.parterre.platform.Jobs;
import org.parterre.platform.StartUp;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Lease;

/** Looks again and again whose doors open soon, on one of the nodes, unless that is switched off. */
@ApplicationScoped
public class DoorListRounds {
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    DoorListMail mail;

    @Inject
    DoorListSettings settings;

    @Inject
    Lease lease;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        Duration before = settings.before();
        if (before.toMillis() > 0) {
            jobs.every(settings.interval(), "mail the door lists", () -> round(before));
        }
    }

    private void round(Duration before) {
        try {
            if (lease.take("door-lists", LEASE)) {
                mail.write(before);
            }
        } catch (DatabaseFailure e) {
            if (!DatabaseFailure.isDuplicate(e)) { // else another node was quicker just now
                throw e;
            }
        }
    }
}
