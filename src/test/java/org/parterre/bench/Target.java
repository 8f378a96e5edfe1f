package org.parterre.bench;

import java.util.Locale;

/** What a figure must reach: at least, or at most, that. */
record Target(boolean least, double bound) {
    static Target atLeast(double bound) {
        return new Target(true, bound);
    }

    static Target atMost(double bound) {
        return new Target(false, bound);
    }

    boolean metBy(double value) {
        return least ? value >= bound : value <= bound;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s", least ? "at least" : "at most", Figure.number(bound));
    }
}
