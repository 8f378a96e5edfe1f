package org.parterre.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the house does again and again while it is open. A round that fails is logged, and the next one comes all the same. */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    private final List<ScheduledFuture<?>> running = new CopyOnWriteArrayList<>();

    /**
     * Does it after each pause, until the house closes. To be called when the house opens, at {@link StartUp#JOBS}.
     *
     * @param what it does, to say "could not …"
     */
    public void every(Duration pause, String what, Runnable job) {
        long millis = pause.toMillis();
        running.add(executor.scheduleWithFixedDelay(() -> round(what, job), millis, millis, TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        running.forEach(job -> job.cancel(false));
    }

    private static void round(String what, Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "could not " + what + "; trying again", e);
        }
    }
}
