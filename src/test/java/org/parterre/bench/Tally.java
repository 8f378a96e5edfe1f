package org.parterre.bench;

import java.util.List;

/**
 * What came of a load.
 *
 * @param right how many answers were as expected; {@code latencies} are theirs
 * @param wrong the others, a few of them in words
 * @param wrongs how many others
 */
record Tally(int right, double seconds, Latencies latencies, int wrongs, List<String> wrong) {
    double perSecond() {
        return seconds == 0 ? 0 : right / seconds;
    }

    /**
     * The same, where hardly any answer was wrong: a busy house may tell one in a hundred to come back.
     *
     * @throws IllegalStateException naming what was wrong
     */
    Tally mostlyRight() {
        return wrongs * 100L <= right + wrongs ? this : allRight();
    }

    /** The same, where every answer was right. @throws IllegalStateException naming what wasn't */
    Tally allRight() {
        if (wrongs > 0) {
            throw new IllegalStateException(wrongs + " of " + (right + wrongs) + " answers were wrong: " + wrong);
        }
        return this;
    }

    static Tally together(List<Tally> all) {
        return new Tally(
                all.stream().mapToInt(Tally::right).sum(),
                all.stream().mapToDouble(Tally::seconds).sum(),
                Latencies.together(all.stream().map(Tally::latencies).toList()),
                all.stream().mapToInt(Tally::wrongs).sum(),
                all.stream()
                        .flatMap(one -> one.wrong().stream())
                        .distinct()
                        .limit(5)
                        .toList());
    }
}
