package org.parterre.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who looks which seats are left, for the first time and again, against a servlet that returns the same bytes. */
final class Readers implements Measurement {
    @Override
    public String id() {
        return "seats";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        String evening = new Evenings(stage.house()).open(Duration.ofDays(38), false);
        String path = "/api/performances/" + evening + "/seats";
        List<Pair> pairs = Evenings.pairs(stage.house().client(), evening);
        String tag;
        try (Wire wire = stage.wire()) {
            for (Pair pair : pairs.subList(0, pairs.size() / 2)) {
                Wrong.unless(201, wire.ask(pair.hold()), wire);
            }
            Wrong.unless(200, wire.ask(Wire.request("GET", path, "")), wire);
            tag = wire.header("ETag");
            stage.plain().serves(wire.body(), "same");
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(
                stage,
                "Which seats are taken, asked for the first time ÷ a bare servlet with the same bytes",
                Wire.request("GET", path, ""),
                Wire.request("GET", "/bytes", ""),
                200));
        figures.add(figure(
                stage,
                "Which seats are taken, asked again while nothing changed (304) ÷ a bare servlet that says the same",
                Wire.request("GET", path, "", "If-None-Match", tag),
                Wire.request("GET", "/bytes", "", "If-None-Match", "\"same\""),
                304));
        return figures;
    }

    private Figure figure(Stage stage, String says, byte[] house, byte[] plain, int status) throws Exception {
        Load.Clients visitors = number -> new Asking(stage.wire(), house, status);
        Load.Clients others = number -> new Asking(stage.plain().wire(), plain, status);
        stage.effort().warm(() -> stage.load().run(visitors), () -> stage.load().run(others));
        Rounds rounds =
                Rounds.of(() -> stage.load().run(visitors), () -> stage.load().run(others));
        return Figure.ratio(id(), stage.store(), says, rounds, Target.atLeast(0.7));
    }
}
