package org.parterre.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Twenty minutes before the start: fifty scans a second by eight doors, at their times, however long the ones before took, while
 * two windows sell a pair of seats a second each. How long the slowest percent waits.
 */
final class Rush implements Measurement {
    private static final int SCANS_PER_SECOND = 50;
    private static final int DOORS = 8;
    private static final int WINDOWS = 2;
    private static final int LONGER = 6;
    private static final double MOST_MILLIS = 100;

    @Override
    public String id() {
        return "rush";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        int seconds = (int) Math.ceil(LONGER * stage.effort().seconds());
        List<Audience.Ticket> tickets = stage.audience().tickets(2 * seconds * SCANS_PER_SECOND);
        Scans.Door door = new Scans.Door(stage.house(), tickets);
        Queue<Audience.Ticket> outside = new ConcurrentLinkedQueue<>(tickets);
        Queue<Audience.Ticket> inside = new ConcurrentLinkedQueue<>();
        Window window = new Window(stage);
        paced(seconds, door, outside, inside, window); // the compilers have seen it then
        int sold = window.sold().get();
        Latencies house = paced(seconds, door, outside, inside, window);
        int soldMeanwhile = window.sold().get() - sold;
        new Load(DOORS, 120).run(number -> door.out(stage.wire(), inside)).allRight();
        Bare bare = Bare.on(stage.store(), 1, 40);
        Queue<Long> bareOutside = new ConcurrentLinkedQueue<>(bare.tickets(seconds * SCANS_PER_SECOND + DOORS));
        Latencies limit = paced(seconds, number -> new BareScan(bare, bareOutside), List.of());
        bare.run("DELETE FROM admission", "DELETE FROM scan");
        bare.tidy("admission", "scan");
        return List.of(Figure.measured(
                        id(),
                        stage.store(),
                        "Fifty scans a second while two windows sell: what 99 of 100 wait at most, in milliseconds",
                        house.percentile(99),
                        Target.atMost(MOST_MILLIS),
                        new Rate(SCANS_PER_SECOND, house, 0),
                        new Rate(SCANS_PER_SECOND, limit, 0))
                .with("half of them wait at most", Figure.number(house.percentile(50)) + " ms")
                .with(
                        "the bare inserts at the same pace, nothing sold: 99 of 100",
                        Figure.number(limit.percentile(99)) + " ms")
                .with("÷ bare", Figure.number(house.percentile(99) / limit.percentile(99)))
                .with("orders at the windows meanwhile", String.valueOf(soldMeanwhile)));
    }

    private static Latencies paced(
            int seconds, Scans.Door door, Queue<Audience.Ticket> outside, Queue<Audience.Ticket> inside, Window window)
            throws Exception {
        List<Callable<Void>> windows = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(() -> window.sells(seconds));
        }
        return paced(seconds, number -> door.in(new Wire(door.port()), outside, inside), windows);
    }

    private static Latencies paced(int seconds, Load.Clients doors, List<Callable<Void>> others) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(DOORS + others.size());
        try {
            List<Future<Void>> beside = others.stream().map(all::submit).toList();
            List<Future<Latencies>> paces = new ArrayList<>();
            long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
            for (int i = 0; i < DOORS; i++) {
                int number = i;
                paces.add(all.submit(() -> pace(doors.client(number), begin, number, seconds)));
            }
            List<Latencies> latencies = new ArrayList<>();
            for (Future<Latencies> pace : paces) {
                latencies.add(pace.get());
            }
            for (Future<Void> one : beside) {
                one.get();
            }
            return Latencies.together(latencies);
        } finally {
            all.shutdownNow();
        }
    }

    /** Every eighth of the scans; counted from when somebody held out the ticket, not from when it was their turn. */
    private static Latencies pace(Load.Client client, long begin, int number, int seconds) throws Exception {
        Latencies latencies = new Latencies();
        try (client) {
            for (int scan = number; scan < seconds * SCANS_PER_SECOND; scan += DOORS) {
                long due = begin + scan * TimeUnit.SECONDS.toNanos(1) / SCANS_PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                if (!client.once()) {
                    throw new IllegalStateException("no ticket is left");
                }
                latencies.add(System.nanoTime() - due);
            }
        }
        return latencies;
    }

    /** Who sells at the counter, for cash. */
    private record Window(Stage stage, String token, Queue<Pair> free, AtomicInteger sold) {
        Window(Stage stage) {
            this(
                    stage,
                    stage.house()
                            .client()
                            .post("/api/sessions", "{\"name\":\"boxoffice\",\"password\":\"parterre\"}")
                            .json()
                            .getString("token"),
                    new ConcurrentLinkedQueue<>(),
                    new AtomicInteger());
            free.addAll(Evenings.pairs(
                    stage.house().client(), new Evenings(stage.house()).open(Duration.ofHours(6), true)));
        }

        Void sells(int seconds) throws Exception {
            try (Wire wire = stage.wire()) {
                long begin = System.nanoTime();
                for (int second = 0; second < seconds; second++) {
                    TimeUnit.NANOSECONDS.sleep(begin + TimeUnit.SECONDS.toNanos(second) - System.nanoTime());
                    Pair pair = free.remove();
                    Wrong.unless(201, wire.ask(pair.hold()), wire);
                    Wrong.unless(201, wire.ask(order(pair, wire.member("token"))), wire);
                    sold.incrementAndGet();
                }
            }
            return null;
        }

        private byte[] order(Pair pair, String hold) {
            return Wire.json(
                    "/api/orders",
                    "{\"hold\":\"" + hold
                            + "\",\"buyer\":{\"name\":\"Kassa\",\"email\":\"kassa@example.com\",\"language\":\"nl\"},"
                            + "\"lines\":[{\"seat\":\"" + pair.one() + "\",\"tariff\":\"normal\"},{\"seat\":\""
                            + pair.other()
                            + "\",\"tariff\":\"normal\"}],\"payment\":{\"method\":\"cash\"}}",
                    "Authorization",
                    "Bearer " + token);
        }
    }
}
