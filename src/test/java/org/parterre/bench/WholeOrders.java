package org.parterre.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parterre.house.Store;

/** From two seats on the map to two tickets on the screen, and what that costs the processors. */
final class WholeOrders implements Measurement {
    private static final int MOST_PER_SECOND = 500;
    private static final int LONGER = 6;

    @Override
    public String id() {
        return "orders";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        Audience audience = stage.audience();
        Effort effort = stage.effort().longer(LONGER);
        int room = (int) (MOST_PER_SECOND * effort.seconds());
        Load load = effort.load();
        effort.warm(() -> {
            audience.roomFor(room);
            return load.run(number -> audience.buyer());
        });
        Optional<ProcessHandle> postmaster = Cpu.postmaster(stage.store());
        List<Double> application = new ArrayList<>();
        List<Double> database = new ArrayList<>();
        Rounds rounds = Rounds.alone(() -> {
            audience.roomFor(room);
            Cpu before = Cpu.now(stage.house().server(), postmaster);
            Tally tally = load.run(number -> audience.buyer());
            Cpu used = Cpu.now(stage.house().server(), postmaster).since(before);
            application.add(used.application() / tally.right());
            database.add(used.database() / tally.right());
            return tally;
        });
        Figure figure = Figure.told(
                        id(),
                        stage.store(),
                        "Whole orders of two seats: hold, order, payment at the sandbox bank, tickets read",
                        rounds.subjectRate())
                .with("CPU of the application", Figure.number(Rounds.median(application)) + " ms an order");
        return List.of(figure.with(
                "CPU of the database",
                stage.store() == Store.DERBY
                        ? "within the application's: Derby runs inside it"
                        : Figure.number(Rounds.median(database)) + " ms an order"));
    }
}
