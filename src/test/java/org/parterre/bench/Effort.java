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

    private static final int MOST_WARM_UPS = 30;
    /** The compilers share the cores with the load, and are done after half a minute of it; between two steps little happens. */
    private static final int NO_FASTER = 5;

    private static final double FASTER = 1.03;

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

    /** The same with longer measurements: for what goes through so much of the program that the compilers take minutes. */
    Effort longer(int times) {
        return new Effort(times * seconds, only, stores, javaOptions);
    }

    Load load() {
        return new Load(CLIENTS, seconds);
    }

    /**
     * Repeats them in turns, as they are measured afterwards, until none gets faster for a while, because the compilers have seen
     * everything. Not counted.
     */
    void warm(Rounds.Side... sides) throws Exception {
        double[] best = new double[sides.length];
        int since = 0;
        for (int times = 0; times < MOST_WARM_UPS && since < NO_FASTER; times++) {
            since++;
            for (int i = 0; i < sides.length; i++) {
                double now = sides[i].measure().perSecond();
                if (now >= best[i] * FASTER) {
                    since = 0;
                }
                best[i] = Math.max(best[i], now);
            }
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
