package org.parterre.bench;

import java.util.ArrayList;
import java.util.List;
import org.parterre.house.House;
import org.parterre.house.Store;

/** What a hold costs in a house with one evening of 600 seats, and in one with 200 evenings of 2,000. */
final class Growth implements Measurement {
    @Override
    public String id() {
        return "growth";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        try (Grown small = Grown.open(stage, 1, 600);
                Grown large = Grown.open(stage, 200, 2000)) {
            stage.effort().warm(() -> small.holds(stage.load()), () -> large.holds(stage.load()));
            Rounds rounds = Rounds.of(() -> small.holds(stage.load()), () -> large.holds(stage.load()));
            return List.of(Figure.measured(
                            id(),
                            stage.store(),
                            "Cost of a hold with 200 performances of 2,000 seats ÷ with 1 performance of 600",
                            rounds.ratio(),
                            Target.atMost(1.25),
                            rounds.limitRate(),
                            rounds.subjectRate())
                    .with("shown", "the large house, and the small one as its limit"));
        }
    }

    /** A house whose season was written by SQL, before it opened. */
    private record Grown(House house, Holds.Sale sale) implements AutoCloseable {
        static Grown open(Stage stage, int performances, int seats) {
            Store store = stage.store();
            Fixture fixture = new Fixture(store, performances, seats);
            House house = House.plain(store)
                    .with("limits", "off")
                    .onJava(stage.effort().javaOptions())
                    .on(url -> {
                        fixture.fill(url);
                        Fixture.leave(url);
                    })
                    .open();
            return new Grown(house, new Holds.Sale(house.port(), spread(fixture.pairs(), performances)));
        }

        /** One of each evening in turn, so that all of the rows are in use. */
        private static List<Pair> spread(List<Pair> pairs, int performances) {
            int each = pairs.size() / performances;
            ArrayList<Pair> spread = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                spread.add(pairs.get(i % performances * each + i / performances));
            }
            return spread;
        }

        /** So many at a time as the smaller house has room for, as often as the time allows. */
        Tally holds(Load load) throws Exception {
            ArrayList<Tally> parts = new ArrayList<>();
            double left = load.seconds();
            while (left > 0) {
                int from = parts.size() * ROOM % sale.pairs().size();
                Holds.Sale part = new Holds.Sale(
                        sale.port(),
                        sale.pairs()
                                .subList(
                                        from, Math.min(from + ROOM, sale.pairs().size())));
                Tally tally = part.holds(new Load(load.clients(), left)).allRight();
                parts.add(tally);
                left -= Math.max(tally.seconds(), 0.01);
            }
            return Tally.together(parts);
        }

        private static final int ROOM = 300;

        @Override
        public void close() {
            house.close();
        }
    }
}
