package org.parterre.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.parterre.house.House;

/** Holds of two seats that nobody else wants, over HTTP, against the same statements without a program. */
final class Holds implements Measurement {
    private static final int EVENINGS = 16;
    private static final int SEATS = 1360;

    @Override
    public String id() {
        return "holds";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        Bare bare = Bare.on(stage.store(), EVENINGS, SEATS);
        Sale sale = Sale.in(stage.house(), EVENINGS);
        stage.effort().warm(() -> sale.holds(stage.load()), () -> bareHolds(bare, stage.load()));
        Rounds rounds = Rounds.of(() -> sale.holds(stage.load()), () -> bareHolds(bare, stage.load()));
        return List.of(Figure.ratio(
                        id(),
                        stage.store(),
                        "Holds of two seats over HTTP by 32 clients ÷ the same statements in bare JDBC by 32 threads",
                        rounds,
                        Target.atLeast(0.5))
                .with("aim", "more than 1.0"));
    }

    private static Tally bareHolds(Bare bare, Load load) throws Exception {
        Queue<Pair> free = new ConcurrentLinkedQueue<>(bare.pairs());
        Tally tally = load.run(number -> new BareHold(bare, free));
        bare.freeSeats();
        return tally;
    }

    /** Evenings that are held and given back again. */
    record Sale(int port, List<Pair> pairs) {
        static Sale in(House house, int evenings) {
            Evenings planned = new Evenings(house);
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < evenings; i++) {
                pairs.addAll(Evenings.pairs(house.client(), planned.open(Duration.ofDays(40 + i), false)));
            }
            return new Sale(house.port(), pairs);
        }

        /** Holds, and gives back what was held when the time is over. */
        Tally holds(Load load) throws Exception {
            Queue<Pair> free = new ConcurrentLinkedQueue<>(pairs);
            Queue<String> held = new ConcurrentLinkedQueue<>();
            Tally tally = load.run(number -> new Holding(new Wire(port), free, held));
            new Load(load.clients(), 120)
                    .run(number -> new Releasing(new Wire(port), held))
                    .allRight();
            return tally;
        }
    }

    private record Holding(Wire wire, Queue<Pair> free, Queue<String> held) implements Load.Client {
        @Override
        public boolean once() throws Exception {
            Pair pair = free.poll();
            if (pair == null) {
                return false;
            }
            Wrong.unless(201, wire.ask(pair.hold()), wire);
            held.add(wire.member("token"));
            return true;
        }

        @Override
        public void close() {
            wire.close();
        }
    }

    private record Releasing(Wire wire, Queue<String> held) implements Load.Client {
        @Override
        public boolean once() throws Exception {
            String token = held.poll();
            if (token == null) {
                return false;
            }
            Wrong.unless(204, wire.ask(Wire.request("DELETE", "/api/holds/" + token, "")), wire);
            return true;
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
