package org.parterre.orders;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parterre.platform.Jobs;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;

/** Says of orders that nobody paid in time that they are over. The seats come free by themselves. Every node may. */
@ApplicationScoped
public class Expiry {
    @Inject
    Orders orders;

    @Inject
    OrderBook book;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.JOBS) Object open) {
        jobs.every(settings.sweepInterval(), "end overdue orders", this::sweep);
    }

    private void sweep() {
        Jobs.each(orders.overdue(clock.instant()), "end an overdue order", book::expire);
    }
}
