package org.parterre.seats;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.platform.web.Idempotency;

/**
 * Frees held seats whose time is over, so that the map shows them. Nothing depends on it: a seat may be taken at its time
 * even when nobody sweeps. Every node may sweep; each row is freed once.
 */
@ApplicationScoped
public class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class.getName());
    /** Holds are looked up for a while after their time, to tell the buyer what happened; so are keys of requests. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @Inject
    Inventory inventory;

    @Inject
    Claims claims;

    @Inject
    Idempotency idempotency;

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
            Instant now = clock.instant();
            Map<Long, List<Inventory.Overdue>> overdue =
                    inventory.overdue(now).stream().collect(Collectors.groupingBy(Inventory.Overdue::performance));
            overdue.forEach(claims::sweep);
            inventory.forgetHoldsBefore(now.minus(REMEMBERED));
            idempotency.forgetBefore(now.minus(REMEMBERED));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "could not sweep expired holds; trying again", e); // the next round is soon
        }
    }
}
