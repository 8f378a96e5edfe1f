package org.parterre.seats;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/**
 * Frees held seats whose time is over, so that the map shows them. Nothing depends on it: a seat may be taken at its time
 * even when nobody sweeps. Every node may sweep; each row is freed once.
 */
@ApplicationScoped
public class Sweeper {
    /** Holds are looked up for a while after their time, to tell the buyer what happened. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final Duration FORGETTING = Duration.ofMinutes(1);

    @Inject
    Inventory inventory;

    @Inject
    Claims claims;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(settings.sweepInterval(), "sweep expired holds", this::sweep);
        jobs.every(
                FORGETTING,
                "forget old holds",
                () -> inventory.forgetHoldsBefore(clock.instant().minus(REMEMBERED)));
    }

    private void sweep() {
        Instant now = clock.instant();
        Map<Long, List<Inventory.Overdue>> overdue =
                inventory.overdue(now).stream().collect(Collectors.groupingBy(Inventory.Overdue::performance));
        Jobs.each(
                overdue.entrySet(),
                "sweep an evening's expired holds",
                evening -> claims.sweep(evening.getKey(), evening.getValue()));
    }
}
