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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the house does again and again while it is open. A round that fails is logged, and the next one comes all the same; of
 * many that fail in a row, fewer and fewer are, so that what happened before stays in the log.
 */
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
        AtomicInteger failures = new AtomicInteger();
        running.add(executor.scheduleWithFixedDelay(
                () -> round(what, job, failures), millis, millis, TimeUnit.MILLISECONDS));
    }

    /** Does it with each of them. One that fails is logged, and holds up no other. */
    public static <T> void each(Iterable<T> all, String what, Consumer<T> deed) {
        for (T one : all) {
            try {
                deed.accept(one);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "could not " + what + "; going on with the next", e);
            }
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(job -> job.cancel(false));
    }

    private static void round(String what, Runnable job, AtomicInteger failures) {
        try {
            job.run();
            int before = failures.getAndSet(0);
            if (before > 1) {
                LOG.log(Level.INFO, "could {0} again, after {1} tries", new Object[] {what, before});
            }
        } catch (RuntimeException e) {
            int count = failures.incrementAndGet();
            if (Integer.bitCount(count) == 1) { // the first, the second, the fourth …
                LOG.log(Level.WARNING, "could not " + what + ", " + count + " times by now; trying again", e);
            }
        }
    }
}
