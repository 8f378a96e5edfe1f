package org.parterre.bench;

import java.util.Arrays;
import java.util.Collection;

/** How long each of many answers took, in nanoseconds. Not for two threads at once. */
final class Latencies {
    private long[] nanos = new long[4096];
    private int count;
    private boolean sorted = true;

    void add(long one) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = one;
        sorted = false;
    }

    static Latencies together(Collection<Latencies> all) {
        Latencies whole = new Latencies();
        whole.nanos =
                new long[Math.max(1, all.stream().mapToInt(Latencies::count).sum())];
        for (Latencies one : all) {
            System.arraycopy(one.nanos, 0, whole.nanos, whole.count, one.count);
            whole.count += one.count;
        }
        whole.sorted = false;
        return whole;
    }

    int count() {
        return count;
    }

    /**
     * The smallest time that at least so many percent of the answers kept (nearest rank), in milliseconds; 0 for none at all.
     *
     * @param percent from 0 (exclusive) to 100
     */
    double percentile(double percent) {
        if (count == 0) {
            return 0;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        int rank = (int) Math.ceil(percent / 100 * count);
        return nanos[Math.max(1, Math.min(count, rank)) - 1] / 1e6;
    }

    double longest() {
        return percentile(100);
    }
}
