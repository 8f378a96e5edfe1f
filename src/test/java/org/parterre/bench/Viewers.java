package org.parterre.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Two thousand look at one evening's map while it sells: how soon all of them know, and what each of them weighs. */
final class Viewers implements Measurement {
    private static final int LISTENERS = 2000;
    private static final int HOLDS_PER_SECOND = 10;
    private static final double SECOND_MILLIS = 1000;

    /** A hold and when its buyer was answered. */
    private record Held(String seat, long answered) {}

    @Override
    public String id() {
        return "viewers";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        String evening = new Evenings(stage.house()).open(Duration.ofDays(37), false);
        List<Pair> pairs = Evenings.pairs(stage.house().client(), evening);
        ProcessHandle server = stage.house().server();
        Memory before = Memory.of(server);
        try (Listeners listeners = new Listeners(LISTENERS)) {
            listeners.listen(stage.house().port(), evening);
            Memory during = Memory.of(server);
            int holds = Math.min(pairs.size(), (int) (2 * stage.effort().seconds() * HOLDS_PER_SECOND));
            List<Held> held = sell(stage, pairs.subList(0, holds));
            TimeUnit.SECONDS.sleep(2);
            Latencies delays = new Latencies();
            int missed = 0;
            for (Held one : held) {
                missed += told(listeners, one, delays);
            }
            Figure figure = Figure.measured(
                            id(),
                            stage.store(),
                            "2,000 listeners on one performance while it sells: from the buyer's answer until the last of them"
                                    + " knows, in milliseconds",
                            missed > 0 ? Double.POSITIVE_INFINITY : delays.longest(),
                            Target.atMost(SECOND_MILLIS),
                            new Rate((double) delays.count() / holds * HOLDS_PER_SECOND, delays, missed),
                            null)
                    .with("changes that did not reach somebody", String.valueOf(missed))
                    .with("sent away", String.valueOf(listeners.lost()));
            return List.of(figure.with("heap a listener", during.heapSince(before, LISTENERS))
                    .with("memory of the process a listener", during.residentSince(before, LISTENERS)));
        }
    }

    private static List<Held> sell(Stage stage, List<Pair> pairs) throws Exception {
        List<Held> held = new ArrayList<>();
        try (Wire wire = stage.wire()) {
            long next = System.nanoTime();
            for (Pair pair : pairs) {
                Wrong.unless(201, wire.ask(pair.hold()), wire);
                held.add(new Held(pair.one(), System.nanoTime()));
                next += TimeUnit.SECONDS.toNanos(1) / HOLDS_PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
            }
        }
        return held;
    }

    /** @return how many never heard of it */
    private static int told(Listeners listeners, Held hold, Latencies delays) {
        long[] earliest = new long[LISTENERS];
        for (long[] times : listeners.heardOf(hold.seat())) {
            for (int i = 0; i < LISTENERS; i++) {
                if (times[i] > 0 && (earliest[i] == 0 || times[i] < earliest[i])) {
                    earliest[i] = times[i];
                }
            }
        }
        int missed = 0;
        for (long time : earliest) {
            if (time == 0) {
                missed++;
            } else {
                delays.add(Math.max(0, time - hold.answered()));
            }
        }
        return missed;
    }
}
