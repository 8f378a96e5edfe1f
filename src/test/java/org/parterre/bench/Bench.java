package org.parterre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parterre.house.House;
import org.parterre.house.Store;

/**
 * The load on this machine, on both databases: {@code ./mvnw -Pbench verify} writes target/bench/report.html and report.json. A
 * target that is missed is told there and breaks no build, because machines differ; a wrong answer or a broken rule does.
 */
class Bench {
    private static final Path FOLDER = Path.of("target", "bench");

    private final Effort effort = Effort.asked();
    private final Map<String, String> machine = Machine.facts();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Audit> audits = new ArrayList<>();
    private List<String> flags = List.of();

    @Test
    @Timeout(7200)
    void theHouseIsMeasured() throws Exception {
        Files.createDirectories(FOLDER);
        for (Store store : Store.values()) {
            if (effort.wants(store)) {
                measure(store);
            }
        }
        assertThat(figures).allSatisfy(figure -> assertThat(figure.trouble()).isNull());
        assertThat(audits)
                .allSatisfy(audit -> assertThat(audit.clean()).as(audit.says()).isTrue());
    }

    private void measure(Store store) throws Exception {
        try (House house = House.demo(store).onJava(effort.javaOptions()).open();
                PlainServer plain = PlainServer.open(house.server())) {
            flags = PlainServer.flags(house.server());
            Stage stage = new Stage(store, house, plain, new Audience(house), effort);
            List<Measurement> all = List.of(
                    new Holds(),
                    new Storm(),
                    new Readers(),
                    new WholeOrders(),
                    new Scans(),
                    new Rush(),
                    new Peer(figures),
                    new Viewers(),
                    new BestSeats(),
                    new Growth(),
                    new Flags());
            for (Measurement one : all) {
                if (effort.wants(one.id())) {
                    figures.addAll(measured(one, stage));
                    write();
                }
            }
            Audit audit = Audit.of(store, house);
            System.out.println(store + " self-audit: " + audit.says());
            audits.add(audit);
            write();
        }
    }

    private static List<Figure> measured(Measurement one, Stage stage) {
        long began = System.nanoTime();
        try {
            List<Figure> figures = one.on(stage);
            figures.forEach(Bench::say);
            System.out.printf("  %s took %.0f s%n", one.id(), (System.nanoTime() - began) / 1e9);
            return figures;
        } catch (Exception e) {
            Figure failed = Figure.failed(one.id(), stage.store(), e);
            say(failed);

            return List.of(failed);
        }
    }

    private static void say(Figure figure) {
        Map<String, String> words = new LinkedHashMap<>();
        if (figure.value() != null) {
            words.put("value", Figure.number(figure.value()));
        }
        if (figure.target() != null) {
            words.put("target", figure.target() + (Boolean.TRUE.equals(figure.met()) ? " met" : " NOT MET"));
        }
        if (figure.subject() != null) {
            words.put("house/s", Figure.number(figure.subject().perSecond()));
        }
        if (figure.limit() != null) {
            words.put("limit/s", Figure.number(figure.limit().perSecond()));
        }
        System.out.println(figure.store() + " " + figure.id() + ": " + figure.says() + "\n    " + words + " "
                + figure.facts() + (figure.trouble() == null ? "" : " " + figure.trouble()));
    }

    private void write() throws IOException {
        Report report =
                new Report(Instant.now().truncatedTo(ChronoUnit.SECONDS), effort, machine, flags, figures, audits);
        Files.writeString(FOLDER.resolve("report.json"), report.json().toString());
        Files.writeString(FOLDER.resolve("report.html"), new ReportPage(report).html());
    }
}
