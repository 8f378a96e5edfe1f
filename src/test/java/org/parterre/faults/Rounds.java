package org.parterre.faults;

import java.util.stream.Stream;
import org.parterre.house.Store;

/** How long to go on, and where chance begins; the same two settings for every proof. */
public final class Rounds {
    private Rounds() {}

    /** A few rounds in every build, {@code -Dproof.rounds=50} for a night. */
    public static int orElse(int inEveryBuild) {
        return Integer.getInteger("proof.rounds", inEveryBuild);
    }

    /** A proof that starts house after house runs on that database in every build, and on both where it goes on for a night. */
    public static Stream<Store> stores(Store inEveryBuild) {
        return System.getProperty("proof.rounds") == null ? Stream.of(inEveryBuild) : Stream.of(Store.values());
    }

    /** Another one for every run, or {@code -Dproof.seed=7}: whoever draws from it prints it. */
    public static long seed() {
        return Long.getLong("proof.seed", System.currentTimeMillis());
    }
}
