package org.parterre.platform.persistence;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One {@link Together} for all performances, because the more share a transaction the less each costs; and a few more beside it,
 * for as long as a round of that one does not come to its end. What belongs to one performance then goes through one of those,
 * always the same, so that a row which somebody keeps locked holds up no more than its own evening and those who stood
 * behind it already.
 */
public final class Lanes<T, R> {
    private static final int LANES = 4;
    /** Longer than a database in good health ever takes; a silent one may take twelve seconds more, once the round has begun. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /** Ten times what a full round takes on a busy house. */
    private static final Duration STUCK = Duration.ofMillis(250);

    private final Duration stuck;
    private final Together<T, R> usual;
    private final List<Together<T, R>> beside;

    public Lanes(Function<T, Collection<String>> touches, Together.Round<T, R> round) {
        this(touches, round, STUCK);
    }

    Lanes(Function<T, Collection<String>> touches, Together.Round<T, R> round, Duration stuck) {
        this.stuck = stuck;
        usual = new Together<>(touches, round, PATIENCE);
        beside = IntStream.range(0, LANES)
                .mapToObj(lane -> new Together<>(touches, round, PATIENCE))
                .toList();
    }

    /**
     * Waits for the round that the wish is part of.
     *
     * @throws RuntimeException the wish's refusal · @throws Busy when no round could begin in time: nothing was done
     */
    public R join(long performance, T wish) {
        Together<T, R> lane =
                usual.hasRunFor(stuck) ? beside.get((int) Math.floorMod(performance, (long) LANES)) : usual;
        return lane.join(wish);
    }
}
