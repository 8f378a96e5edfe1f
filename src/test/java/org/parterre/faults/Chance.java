package org.parterre.faults;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is left to chance: who wants how many seats, and when a house is killed. The seed is printed, and {@code
 * -Dproof.seed=N} makes everybody want the same again; what machines make of it is theirs.
 */
final class Chance {
    private static final long SEED = Rounds.seed();
    private static final AtomicLong ASKED = new AtomicLong();

    static {
        System.out.println("faults: seed " + SEED);
    }

    private Chance() {}

    /** Another series of numbers each time, the same ones for the same seed. */
    static Random next() {
        return new Random(SEED + ASKED.incrementAndGet());
    }
}
