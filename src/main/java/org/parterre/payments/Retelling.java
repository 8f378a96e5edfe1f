package org.parterre.payments;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/** Tells again of money that came in when the house fell over before anybody could act on it. Every node may. */
@ApplicationScoped
public class Retelling {
    private static final Logger LOG = Logger.getLogger(Retelling.class.getName());

    @Inject
    Payments payments;

    @Inject
    Settings settings;

    @Resource
    ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> job;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        long millis = settings.sweepInterval().toMillis();
        job = executor.scheduleWithFixedDelay(this::tellAgain, millis, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (job != null) {
            job.cancel(false);
        }
    }

    private void tellAgain() {
        try {
            payments.tellAgain();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "could not look for payments that nobody acted on; trying again", e);
        }
    }
}
