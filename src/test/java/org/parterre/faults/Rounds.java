package org.parterre.faults;

/** How long to go on, and where chance begins; the same two settings for every proof. */
public final class Rounds {
    private Rounds() {}

    /** A few rounds in every build, {@code -Dproof.rounds=50} for a night. */
    public static int orElse(int inEveryBuild) {
        return Integer.getInteger("proof.rounds", inEveryBuild);
    }

    /** Another one for every run, or {@code -Dproof.seed=7}: whoever draws from it prints it. */
    public static long seed() {
        return Long.getLong("proof.seed", System.currentTimeMillis());
    }
}
