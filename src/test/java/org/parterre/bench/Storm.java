package org.parterre.bench;

import java.time.Duration;
import java.util.List;

/** Everybody wants the same ten seats, which are gone, against the least that JAX-RS can answer. */
final class Storm implements Measurement {
    private static final int SEATS = 10;

    @Override
    public String id() {
        return "storm";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        String evening = new Evenings(stage.house()).open(Duration.ofDays(39), false);
        List<Pair> wanted = Evenings.pairs(stage.house().client(), evening).subList(0, SEATS / 2);
        try (Wire wire = stage.wire()) {
            for (Pair pair : wanted) {
                Wrong.unless(201, wire.ask(pair.hold()), wire);
            }
        }
        byte[] small = Wire.request("GET", "/rest/small", "");
        byte[] wish = Wire.json("/rest/small", "{\"seats\":[\"a\",\"b\"]}");
        Load load = stage.load();
        Rounds.Side refusals = () -> load.run(number ->
                new Asking(stage.wire(), wanted.get(number % wanted.size()).hold(), 409));
        Rounds.Side plain = () -> load.run(number -> new Asking(stage.plain().wire(), small, 200));
        stage.effort().warm(refusals, plain);
        Rounds rounds = Rounds.of(refusals, plain);
        Tally posted =
                load.run(number -> new Asking(stage.plain().wire(), wish, 409)).allRight();
        return List.of(Figure.ratio(
                        id(),
                        stage.store(),
                        "Refusals while everybody wants the same ten seats, which are gone ÷ a small fixed answer by plain JAX-RS",
                        rounds,
                        Target.atLeast(0.8))
                .with(
                        "plain JAX-RS, asked by POST with a body as the refusals are",
                        Figure.number(posted.perSecond()) + " per second"));
    }
}
