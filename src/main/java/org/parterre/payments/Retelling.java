package org.parterre.payments;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/** Tells again of money that came in when the house fell over before anybody could act on it. Every node may. */
@ApplicationScoped
public class Retelling {
    @Inject
    Payments payments;

    @Inject
    Settings settings;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(settings.sweepInterval(), "look for payments that nobody acted on", payments::tellAgain);
    }
}
