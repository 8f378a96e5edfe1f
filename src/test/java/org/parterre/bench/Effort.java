package org.parterre.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parterre.house.Store;

/**
 * How much is measured.
 *
 * @param seconds of each measurement: {@code -Dbench.seconds}
 * @param only the measurements wanted, or none for all: {@code -Dbench.only=holds,scans}
 * @param stores on which databases: {@code -Dbench.stores=derby,postgresql}
 * @param javaOptions options of the server's Java machine: {@code -Dbench.java.opts}
 */
record Effort(double seconds, Set<String> only, Set<String> stores, String javaOptions) {
    static final int CLIENTS = 32;
    /** What README gives a house that is busy all day. */
    private static final String BUSY_HOUSE = "-XX:TieredStopAtLevel=4 -Xmx1g";

    private static final int MOST_WARM_UPS = 8;
    private static final double FASTER = 1.05;

    static Effort asked() {
        return new Effort(
                Double.parseDouble(System.getProperty("bench.seconds", "2")),
                words(System.getProperty("bench.only", "")),
                words(System.getProperty("bench.stores", "")),
                System.getProperty("bench.java.opts", BUSY_HOUSE));
    }

    boolean wants(String id) {
        return only.isEmpty() || only.contains(id);
    }

    boolean wants(Store store) {
        return stores.isEmpty() || stores.contains(store.name());
    }

    Load load() {
        return new Load(CLIENTS, seconds);
    }

    /** Repeats it until it gets no faster, because the compilers have seen everything. Not counted. */
    void warm(Rounds.Side side) throws Exception {
        double best = 0;
        for (int times = 1; times <= MOST_WARM_UPS; times++) {
            double now = side.measure().perSecond();
            if (times > 1 && now < best * FASTER) {
                return;
            }
            best = Math.max(best, now);
        }
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .flatMap(word -> Stream.of(word, word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
