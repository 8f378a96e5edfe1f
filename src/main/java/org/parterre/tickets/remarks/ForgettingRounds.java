package org.parterre.tickets.remarks;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/** Sees to it again and again, on every node, as often as what help was wanted is forgotten. */
@ApplicationScoped
public class ForgettingRounds {
    @Inject
    Forgetting forgetting;

    @Inject
    Settings settings;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(settings.auditInterval(), "forget what the door had to know", forgetting::forget);
    }
}
