package org.parterre.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.parterre.house.House;

/** A hundred and sixty buyers leave the choice to the house, all at once, until 2,000 seats are gone. */
final class BestSeats implements Measurement {
    private static final int BUYERS = 160;
    private static final int SEATS = 2000;
    private static final int TIMES = 500;

    @Override
    public String id() {
        return "best";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        String slowest = Choosing.slowest(TIMES);
        Fixture fixture = new Fixture(stage.store(), 3, SEATS);
        try (House house = House.plain(stage.store())
                .with("limits", "off")
                .onJava(stage.effort().javaOptions())
                .on(url -> {
                    fixture.fill(url);
                    Fixture.leave(url);
                })
                .open()) {
            new Rush(Fixture.FIRST).sellOut(house.port());
            Rush rush = new Rush(Fixture.FIRST + 1);
            Tally tally = rush.sellOut(house.port());
            Queue<Pair> pairs = new ConcurrentLinkedQueue<>(
                    fixture.pairs().subList(SEATS, fixture.pairs().size()));
            Tally one = new Load(1, stage.effort().seconds())
                    .run(number -> choosing(new Wire(house.port()), Fixture.FIRST + 2, 300))
                    .allRight();
            Tally named = new Load(1, stage.effort().seconds()).run(number -> naming(new Wire(house.port()), pairs));
            double choice = one.latencies().percentile(50) - named.latencies().percentile(50);
            return List.of(Figure.measured(
                            id(),
                            stage.store(),
                            "Best available: 160 buyers at once on 2,000 seats; holds that were given after somebody was refused",
                            rush.early(),
                            Target.atMost(0),
                            new Rate(tally.perSecond(), tally.latencies(), tally.wrongs()),
                            null)
                    .with("seats sold", rush.sold.get() + " of " + SEATS)
                    .with(
                            "one buyer, best two of 2,000",
                            Figure.number(one.latencies().percentile(50)) + " ms")
                    .with("time to choose", Figure.number(Math.max(0, choice)) + " ms more than naming two seats")
                    .with("choosing alone, the slowest of all wishes", slowest));
        }
    }

    private static byte[] best(long performance) {
        return Wire.json("/api/performances/" + performance + "/holds", "{\"best\":{\"count\":2}}");
    }

    private static Load.Client choosing(Wire wire, long performance, int times) {
        AtomicInteger left = new AtomicInteger(times);
        return () -> {
            if (left.getAndDecrement() <= 0) {
                return false;
            }
            Wrong.unless(201, wire.ask(best(performance)), wire);
            return true;
        };
    }

    /** Whoever finds one taken by the rush goes on with the next: only the time counts. */
    private static Load.Client naming(Wire wire, Queue<Pair> pairs) {
        return () -> {
            Pair pair = pairs.poll();
            return pair != null && wire.ask(pair.hold()) > 0;
        };
    }

    /** One evening being sold out. */
    private static final class Rush {
        private final long performance;
        private final AtomicInteger sold = new AtomicInteger();
        private final AtomicLong firstRefusal = new AtomicLong(Long.MAX_VALUE);
        private final Queue<Long> given = new ConcurrentLinkedQueue<>();

        Rush(long performance) {
            this.performance = performance;
        }

        Tally sellOut(int port) throws Exception {
            return new Load(BUYERS, 120).run(number -> buyer(new Wire(port))).allRight();
        }

        private Load.Client buyer(Wire wire) {
            return () -> {
                long asked = System.nanoTime();
                int status = wire.ask(best(performance));
                if (status == 201) {
                    sold.addAndGet(2);
                    given.add(asked);
                    return true;
                }
                Wrong.unless(409, status, wire);
                firstRefusal.accumulateAndGet(System.nanoTime(), Math::min);
                wire.close();
                return false;
            };
        }

        /** Holds whose buyers asked after somebody else had been told that there was nothing left. */
        long early() {
            return given.stream().filter(asked -> asked > firstRefusal.get()).count();
        }
    }
}
