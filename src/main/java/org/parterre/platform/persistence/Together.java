package org.parterre.platform.persistence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Busy;

/**
 * Wishes that arrive together share one transaction, and so one commit; each is still granted whole or not at all. Nobody
 * waits for company: a wish that comes alone goes at once, and those that come while a round is under way make up the next.
 * The first of the waiting runs the round, on its own thread.
 *
 * <p>Two wishes that touch the same thing never share a round: the second one's answer depends on how the first one ends.
 */
public final class Together<T, R> {
    private static final int MOST_IN_A_ROUND = 64;

    /** Of the server's 400 threads, in all lanes together; {@link Bulkhead} has as many, and some must be left for those who look. */
    private static final int MOST_WAITING = 170;

    private static final AtomicInteger WAITING = new AtomicInteger();

    /** Longer than a database in good health ever takes; a silent one may take twelve seconds more, once the round has begun. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    /** Who is part of a round is woken when it ends, and has nothing to look after meanwhile. */
    private static final long LONG_NANOS = Duration.ofSeconds(1).toNanos();

    private final Function<T, Collection<String>> touches;
    private final Round<T, R> round;
    private final long patienceNanos;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Set<Waiting<T, R>> queue = new LinkedHashSet<>();
    private volatile @Nullable Long began;

    /** One transaction for several wishes: as many outcomes, in their order. What it throws holds for all of them. */
    @FunctionalInterface
    public interface Round<T, R> {
        List<Outcome<R>> run(List<T> wishes);
    }

    /** What came of one wish: a result or a refusal. */
    public record Outcome<R>(@Nullable R result, @Nullable RuntimeException refusal) {
        public static <R> Outcome<R> of(R result) {
            return new Outcome<>(result, null);
        }

        public static <R> Outcome<R> refused(RuntimeException refusal) {
            return new Outcome<>(null, refusal);
        }
    }

    private static final class Waiting<T, R> {
        final T wish;
        final Thread thread = Thread.currentThread();
        volatile @Nullable Outcome<R> outcome;

        Waiting(T wish) {
            this.wish = wish;
        }
    }

    /** @param touches what a wish is about; of two wishes that name the same thing the second waits for the next round */
    public Together(Function<T, Collection<String>> touches, Round<T, R> round) {
        this(touches, round, PATIENCE);
    }

    /**
     * @param touches what a wish is about; of two wishes that name the same thing the second waits for the next round
     * @param patience how long a wish waits for its round to begin, before it is {@link Busy}
     */
    public Together(Function<T, Collection<String>> touches, Round<T, R> round, Duration patience) {
        this.touches = touches;
        this.round = round;
        this.patienceNanos = patience.toNanos();
    }

    /**
     * Waits for the round that the wish is part of.
     *
     * @throws RuntimeException the wish's refusal · @throws Busy when no round could begin in time, or too many wait: nothing was done
     */
    public R join(T wish) {
        if (WAITING.incrementAndGet() > MOST_WAITING) {
            WAITING.decrementAndGet();
            throw new Busy();
        }
        try {
            return result(outcome(new Waiting<>(wish)));
        } finally {
            WAITING.decrementAndGet();
        }
    }

    /** Whether a round is under way that began at least so long ago. */
    boolean hasRunFor(Duration time) {
        Long since = began;
        return since != null && System.nanoTime() - since >= time.toNanos();
    }

    private @Nullable Outcome<R> outcome(Waiting<T, R> mine) {
        long end = System.nanoTime() + patienceNanos;
        synchronized (queue) {
            queue.add(mine);
        }
        boolean interrupted = false;
        while (mine.outcome == null) {
            if (running.compareAndSet(false, true)) {
                began = System.nanoTime();
                try {
                    runOne();
                } finally {
                    began = null;
                    running.set(false);
                    wakeTheNext();
                }
            } else {
                long left = end - System.nanoTime();
                LockSupport.parkNanos(this, left > 0 ? left : LONG_NANOS);
                interrupted |= Thread.interrupted(); // the round will end; leaving it would leave the seats behind
                if (System.nanoTime() > end && withdrawn(mine)) {
                    mine.outcome = Outcome.refused(new Busy());
                    wakeTheNext(); // perhaps it was woken to run the round, and leaves without
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.outcome;
    }

    private static <R> R result(@Nullable Outcome<R> outcome) {
        if (outcome == null || outcome.result() == null) {
            throw outcome == null || outcome.refusal() == null
                    ? new IllegalStateException("a round left a wish without an outcome")
                    : outcome.refusal();
        }
        return outcome.result();
    }

    private boolean withdrawn(Waiting<T, R> mine) {
        synchronized (queue) {
            return queue.remove(mine);
        }
    }

    private void wakeTheNext() {
        synchronized (queue) {
            queue.stream().findFirst().ifPresent(next -> LockSupport.unpark(next.thread));
        }
    }

    private void runOne() {
        List<Waiting<T, R>> ours = next();
        if (ours.isEmpty()) {
            return;
        }
        try {
            answer(ours, round.run(ours.stream().map(one -> one.wish).toList()));
        } catch (RuntimeException failure) {
            if (ours.size() == 1 || holdsForAll(failure)) {
                ours.forEach(one -> end(one, Outcome.refused(failure)));
            } else {
                ours.forEach(this::alone); // one of them spoils it for the others
            }
        } finally {
            ours.forEach(Together::endWithSomething);
        }
    }

    /** A database that is away, or keeps its rows locked, would keep each of them waiting as long, one after the other. */
    private static boolean holdsForAll(RuntimeException failure) {
        return failure instanceof Busy
                || DatabaseFailure.isPassing(failure)
                || DatabaseFailure.isAway(failure)
                || DatabaseFailure.isInDoubt(failure);
    }

    private void alone(Waiting<T, R> one) {
        try {
            answer(List.of(one), round.run(List.of(one.wish)));
        } catch (RuntimeException failure) {
            answer(List.of(one), List.of(Outcome.refused(failure)));
        }
    }

    private List<Waiting<T, R>> next() {
        List<Waiting<T, R>> chosen = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        synchronized (queue) {
            for (Waiting<T, R> one : queue) {
                Collection<String> things = touches.apply(one.wish);
                if (things.stream().noneMatch(touched::contains)) {
                    chosen.add(one);
                }
                touched.addAll(things); // of those who wait too, so that nobody overtakes them
                if (chosen.size() == MOST_IN_A_ROUND) {
                    break;
                }
            }
            chosen.forEach(queue::remove);
        }
        return chosen;
    }

    private static <T, R> void answer(List<Waiting<T, R>> ours, List<Outcome<R>> outcomes) {
        for (int i = 0; i < ours.size() && i < outcomes.size(); i++) {
            end(ours.get(i), outcomes.get(i));
        }
    }

    /** An Error, or a round that forgot somebody: nobody may wait for ever. */
    private static <T, R> void endWithSomething(Waiting<T, R> one) {
        if (one.outcome == null) {
            end(one, Outcome.refused(new IllegalStateException("the round broke off")));
        }
    }

    private static <T, R> void end(Waiting<T, R> one, Outcome<R> outcome) {
        one.outcome = outcome;
        LockSupport.unpark(one.thread);
    }
}
