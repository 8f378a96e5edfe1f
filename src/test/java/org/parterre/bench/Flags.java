package org.parterre.bench;

import java.util.LinkedHashMap;
import java.util.List;
import org.parterre.house.House;

/** The same house with the Java options of a small machine, which are the default: what the others gain. */
final class Flags implements Measurement {
    private static final int EVENINGS = 8;

    @Override
    public String id() {
        return "flags";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        try (House house = House.demo(stage.store()).open()) {
            Holds.Sale small = Holds.Sale.in(house, EVENINGS);
            Holds.Sale busy = Holds.Sale.in(stage.house(), EVENINGS);
            stage.effort().warm(() -> small.holds(stage.load()), () -> busy.holds(stage.load()));
            Rounds holds = Rounds.of(() -> busy.holds(stage.load()), () -> small.holds(stage.load()));
            Audience atSmall = new Audience(house);
            Audience atBusy = stage.audience();
            int room = (int) (500 * stage.effort().seconds());
            stage.effort().warm(() -> orders(stage, atSmall, room), () -> orders(stage, atBusy, room));
            Rounds orders = Rounds.of(() -> orders(stage, atBusy, room), () -> orders(stage, atSmall, room));
            return List.of(
                    told(stage, "Holds with these Java options ÷ with the default ones", holds),
                    told(stage, "Whole orders with these Java options ÷ with the default ones", orders));
        }
    }

    private static Tally orders(Stage stage, Audience audience, int room) throws Exception {
        audience.roomFor(room);
        return stage.load().run(number -> audience.buyer());
    }

    private Figure told(Stage stage, String says, Rounds rounds) {
        return new Figure(
                id(),
                stage.store(),
                says,
                rounds.ratio(),
                null,
                rounds.subjectRate(),
                rounds.limitRate(),
                new LinkedHashMap<>(),
                null);
    }
}
