package org.parterre.orders.help;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/** Sees to it that nobody's wish for help is known longer than it is of use. Every node may: it is deleted once. */
@ApplicationScoped
public class Forgetting {
    @Inject
    HelpBook book;

    @Inject
    Settings settings;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(settings.auditInterval(), "forget what help was wanted", book::forget);
    }
}
