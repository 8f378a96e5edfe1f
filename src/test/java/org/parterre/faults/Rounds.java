package org.parterre.faults;

/** How long to go on: a few rounds in every build, {@code -Dproof.rounds=200} for a night. */
final class Rounds {
    private Rounds() {}

    static int orElse(int inEveryBuild) {
        return Integer.getInteger("proof.rounds", inEveryBuild);
    }
}
