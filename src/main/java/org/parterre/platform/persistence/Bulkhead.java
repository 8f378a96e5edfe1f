package org.parterre.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.parterre.platform.Busy;

/**
 * Keeps a database that does not answer from taking all of the house's threads: the seat maps of evenings that somebody looked
 * at are read from memory, and must go on while others wait for the database. Who comes while it stands still is told to come back.
 *
 * <p>It stands still when more than {@link #QUEUE} have been waiting for {@link #PATIENCE} and no statement came to its end
 * meanwhile. A database that is only slow, under a rush, ends one every few milliseconds and turns nobody away.
 */
@ApplicationScoped
public class Bulkhead {
    /** As many as the pool has connections; see web.xml. */
    private static final int QUEUE = 32;

    private static final long PATIENCE = Duration.ofMillis(1500).toNanos();

    /** Of the server's 400 threads; see {@link Together}. */
    private static final int MOST = 170;

    /**
     * Fewer than the pool has connections. A transaction that keeps one, because it has locked a row by JPA, asks the pool for a
     * second before it is given its own again: were all of them kept like that, everybody would wait for everybody.
     */
    private static final int MOST_TRANSACTIONS = 24;

    private static final long TURN_MILLIS = Duration.ofSeconds(3).toMillis();

    private final Semaphore transactions = new Semaphore(MOST_TRANSACTIONS, true);
    private final Map<Thread, Long> inside = new ConcurrentHashMap<>();
    private volatile long lastMove = System.nanoTime();

    /**
     * Lets this thread in, before it first asks for a connection.
     *
     * @return false when it was in already: then whoever let it in sees it out
     * @throws Busy while the database stands still
     */
    boolean enter() {
        if (isInside()) {
            return false;
        }
        int waiting = inside.size();
        if (waiting >= MOST || (waiting >= QUEUE && standsStill())) {
            throw new Busy();
        }
        inside.put(Thread.currentThread(), System.nanoTime());
        return true;
    }

    /** Whether this thread was let in: then it may keep a connection, or rows, that others wait for. */
    public boolean isInside() {
        return inside.containsKey(Thread.currentThread());
    }

    void leave() {
        inside.remove(Thread.currentThread());
    }

    /** Waits until a transaction may begin. @throws Busy when none of those under way came to its end for three seconds */
    void begin() {
        try {
            if (!transactions.tryAcquire(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    void end() {
        transactions.release();
    }

    /** A statement or a transaction came to a good end: the database is there. */
    void moved() {
        lastMove = System.nanoTime();
    }

    private boolean standsStill() {
        long now = System.nanoTime();
        return now - lastMove > PATIENCE
                && inside.values().stream()
                                .filter(since -> now - since > PATIENCE)
                                .count()
                        >= QUEUE;
    }
}
