package org.parterre.platform.persistence;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One {@link Together} for all performances, because the more share a transaction the less each costs; and a few more beside it,
 * for as long as a round of that one does not come to its end: then another performance goes through one of those. A row which
 * somebody keeps locked so holds up no more than its own evening and those who stood behind it already. Of one evening all who
 * wait at the same time are in the same lane, so that they don't wait for each other's rows.
 */
public final class Lanes<T, R> {
    private static final int LANES = 4;
    /** Ten times what a full round takes on a busy house. */
    private static final Duration STUCK = Duration.ofMillis(250);

    private final Duration stuck;
    private final Together<T, R> usual;
    private final List<Together<T, R>> beside;
    private final Map<Long, Use<T, R>> uses = new ConcurrentHashMap<>();

    /** Where those wait who want something of one evening, and how many they are. */
    private record Use<T, R>(Together<T, R> lane, int people) {}

    public Lanes(Function<T, Collection<String>> touches, Together.Round<T, R> round) {
        this(touches, round, STUCK);
    }

    Lanes(Function<T, Collection<String>> touches, Together.Round<T, R> round, Duration stuck) {
        this.stuck = stuck;
        usual = new Together<>(touches, round);
        beside = IntStream.range(0, LANES)
                .mapToObj(lane -> new Together<>(touches, round))
                .toList();
    }

    /**
     * Waits for the round that the wish is part of.
     *
     * @throws RuntimeException the wish's refusal · @throws Busy when no round could begin in time: nothing was done
     */
    public R join(long performance, T wish) {
        Use<T, R> use = uses.compute(
                performance,
                (evening, known) ->
                        known == null ? new Use<>(lane(evening), 1) : new Use<>(known.lane(), known.people() + 1));
        try {
            return use.lane().join(wish);
        } finally {
            uses.computeIfPresent(
                    performance,
                    (evening, known) -> known.people() == 1 ? null : new Use<>(known.lane(), known.people() - 1));
        }
    }

    private Together<T, R> lane(long performance) {
        return usual.hasRunFor(stuck) ? beside.get((int) Math.floorMod(performance, (long) LANES)) : usual;
    }
}
