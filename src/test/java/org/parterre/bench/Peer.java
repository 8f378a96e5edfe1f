package org.parterre.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parterre.house.Store;

/**
 * alf.io was measured on another machine of the same kind (PostgreSQL, 32 clients); what can be carried over is the share of
 * the single-row inserts that ten JDBC clients reached on that server. Ours are shares of the same, measured in this run.
 */
final class Peer implements Measurement {
    private static final double TIMES = 10;

    /** What alf.io reached, in percent of those inserts, and whose figure of ours is held against it. */
    private record Share(String figure, String says, double percent) {}

    private static final List<Share> ALFIO = List.of(
            new Share("holds", "holds of two chosen seats, against alf.io's reservations without a choice", 1.3),
            new Share("orders", "whole orders", 0.25),
            new Share("scans", "scans at the door, against its check-ins", 2.2),
            new Share("seats", "readings of the seat map, against its readings of what is available", 3.4));

    private final List<Figure> before;

    /** @param before the figures of this run so far */
    Peer(List<Figure> before) {
        this.before = before;
    }

    @Override
    public String id() {
        return "peer";
    }

    @Override
    public List<Figure> on(Stage stage) throws Exception {
        if (stage.store() != Store.POSTGRESQL) {
            return List.of();
        }
        Bare bare = Bare.on(stage.store(), 1, 40);
        bare.run(BareInsert.TABLE);
        Load ten = new Load(BareInsert.CLIENTS, stage.effort().seconds());
        ten.run(number -> new BareInsert(bare));
        Rate inserts =
                Rounds.alone(() -> ten.run(number -> new BareInsert(bare))).subjectRate();
        List<Figure> figures = new ArrayList<>();
        for (Share share : ALFIO) {
            before.stream()
                    .filter(one -> one.store() == stage.store() && one.id().equals(share.figure()))
                    .map(Figure::subject)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(ours -> figures.add(figure(stage, share, ours, inserts)));
        }
        return figures;
    }

    private Figure figure(Stage stage, Share share, Rate ours, Rate inserts) {
        double percent = 100 * ours.perSecond() / inserts.perSecond();
        return Figure.measured(
                        id(),
                        stage.store(),
                        "Times the peer: " + share.says(),
                        percent / share.percent(),
                        Target.atLeast(TIMES),
                        ours,
                        inserts)
                .with("our share of single-row inserts by ten clients", Figure.number(percent) + " %")
                .with("alf.io's share on its server", Figure.number(share.percent()) + " %");
    }
}
