package org.parterre.platform.persistence;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A few {@link Together} beside each other. What belongs to one performance goes through one lane, always the same, so that a
 * row which somebody keeps locked holds up no more than that lane.
 */
public final class Lanes<T, R> {
    private static final int LANES = 4;
    /** Longer than a database in good health ever takes; a silent one may take twelve seconds more, once the round has begun. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<Together<T, R>> lanes;

    public Lanes(Function<T, Collection<String>> touches, Together.Round<T, R> round) {
        lanes = IntStream.range(0, LANES)
                .mapToObj(lane -> new Together<>(touches, round, PATIENCE))
                .toList();
    }

    /**
     * Waits for the round that the wish is part of.
     *
     * @throws RuntimeException the wish's refusal · @throws Busy when no round could begin in time: nothing was done
     */
    public R join(long performance, T wish) {
        return lanes.get((int) Math.floorMod(performance, (long) LANES)).join(wish);
    }
}
