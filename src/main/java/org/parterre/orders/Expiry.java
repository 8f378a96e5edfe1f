package org.parterre.orders;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/** Says of orders that nobody paid in time that they are over. The seats come free by themselves. Every node may. */
@ApplicationScoped
public class Expiry {
    private static final Logger LOG = Logger.getLogger(Expiry.class.getName());

    @Inject
    Orders orders;

    @Inject
    OrderBook book;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> job;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        long millis = settings.sweepInterval().toMillis();
        job = executor.scheduleWithFixedDelay(this::sweep, millis, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (job != null) {
            job.cancel(false);
        }
    }

    private void sweep() {
        try {
            orders.overdue(clock.instant()).forEach(book::expire);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "could not end overdue orders; trying again", e); // the next round is soon
        }
    }
}
