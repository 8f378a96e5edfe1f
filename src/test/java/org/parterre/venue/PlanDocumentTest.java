package org.parterre.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanDocumentTest {
    private static final String PLAN =
            """
            {"format": "parterre-plan/1", "name": "Zaal", "size": {"x": 0, "y": 0, "width": 10, "height": 10},
             "zones": [{"id": "one", "name": {"nl": "1e rang", "en": "1st"}}],
             "sections": [{"id": "f", "name": {"nl": "Zaal", "en": "Hall"}, "x": 1, "y": 1, "rows": [
               {"label": "A", "seats": [SEATS]}]}]}""";

    @Test
    void theDemosHallsAreASmallAMiddlingAndALargeOne() throws IOException {
        List<Integer> places = new ArrayList<>();
        for (Plan plan : demo()) {
            places.add(plan.seats().size());
        }
        assertThat(places)
                .hasSize(3)
                .anyMatch(count -> count > 1300 && count < 1400)
                .contains(600, 80);
        assertThat(demo()).anyMatch(plan -> !plan.standing().isEmpty());
    }

    @Test
    void eachOfThemHasPlacesOfEveryKind() throws IOException {
        for (Plan plan : demo()) {
            assertThat(plan.zones()).hasSizeGreaterThan(1);
            assertThat(plan.seats()).extracting(Seat::id).doesNotHaveDuplicates();
            assertThat(plan.seats())
                    .anyMatch(Seat::wheelchair)
                    .anyMatch(Seat::companion)
                    .anyMatch(Seat::restrictedView);
            assertThat(plan.seats().stream().map(Seat::zone).distinct()).hasSameSizeAs(plan.zones());
            assertThat(plan.areas()).anyMatch(area -> area.kind().equals("stage"));
        }
    }

    @Test
    void theEndsOfARowAndTheSidesOfAnAisleHaveNoNeighbour() {
        Plan plan = PlanDocument.read(
                PLAN.replace("SEATS", seat("a", "") + "," + seat("b", ",\"aisle\": \"right\"") + "," + seat("c", "")));
        assertThat(plan.seats()).extracting(Seat::aisleLeft).containsExactly(true, false, false);
        assertThat(plan.seats()).extracting(Seat::aisleRight).containsExactly(false, true, true);
    }

    @Test
    void aRowMayBeRanked() {
        String ranked =
                PLAN.replace("SEATS", seat("a", "")).replace("\"label\": \"A\"", "\"label\": \"A\", \"rank\": 3");
        assertThat(PlanDocument.read(ranked).sections().get(0).rows().get(0).rank())
                .isEqualTo(3);
        assertThat(PlanDocument.read(PLAN.replace("SEATS", seat("a", "")))
                        .sections()
                        .get(0)
                        .rows()
                        .get(0)
                        .rank())
                .isNull();
        assertThat(refusal(ranked.replace(": 3", ": -1"))).contains("plan.not-a-whole-number", "rank");
        assertThat(refusal(ranked.replace(": 3", ": 1.5"))).contains("plan.not-a-whole-number", "rank");
        assertThat(refusal(ranked.replace(": 3", ": \"first\""))).contains("plan.not-a-number", "rank");
        assertThat(PlanDocument.read(ranked.replace(": 3", ": 3.0"))
                        .sections()
                        .get(0)
                        .rows()
                        .get(0)
                        .rank())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a;a;'';plan.same-identity, with=[a]",
                "a;b;,\"companion_of\": \"c\";plan.lone-companion, with=[b]",
                "a;b c;'';plan.seat-id, with=[b c]",
                "a;b;,\"aisle\": \"up\";plan.unknown-value, with=[aisle, up]",
                "a;b;,\"wheelchair\": \"yes\";plan.not-a-flag, with=[wheelchair]"
            })
    void whatCantBeIsNamed(String first, String second, String fact, String why) {
        String body = PLAN.replace("SEATS", seat(first, "") + "," + seat(second, fact));
        assertThat(refusal(body)).contains(why);
    }

    @Test
    void otherFormsAndHalfOnesAreRefused() {
        for (String body : List.of(
                "",
                "[]",
                "{}",
                "{\"format\":\"parterre-plan/2\"}",
                PLAN.replace("SEATS", "").replace("\"size\"", "\"sise\""),
                PLAN.substring(0, 200))) {
            assertThat(refusal(body)).contains("plan.");
        }
        String unknownZone = PLAN.replace("SEATS", seat("a", "").replace("\"one\"", "\"two\""));
        assertThat(refusal(unknownZone)).contains("plan.unknown-zone, with=[a, two]");
        assertThat(refusal(PLAN.replace("SEATS", ""))).contains("plan.no-seats");
    }

    @Test
    void whoIsStillDrawingMayHaveNoSeatsNoZoneAndACompanionWithoutItsPlace() {
        String seats = seat("a", ", \"companion_of\": \"gone\"").replace("\"zone\": \"one\"", "\"zone\": null");
        Plan drawn = PlanDocument.readUnfinished(PLAN.replace("SEATS", seats));
        assertThat(drawn.hasZone(drawn.seats().get(0))).isFalse();
        assertThat(drawn.seats().get(0).companionOf()).isEqualTo("gone");
        assertThat(PlanDocument.readUnfinished(PLAN.replace("SEATS", "")).seats())
                .isEmpty();
        assertThat(refusal(PLAN.replace("SEATS", seats))).contains("plan.missing");
        assertThat(refusal(PLAN.replace("SEATS", ""))).contains("plan.no-seats");
        String elsewhere = PLAN.replace("SEATS", seat("a", "").replace("\"one\"", "\"two\""));
        assertThrows(UnreadablePlan.class, () -> PlanDocument.readUnfinished(elsewhere));
    }

    @Test
    void whereToLookIsSaid() {
        String body = PLAN.replace("SEATS", "\n" + seat("a", "") + ",\n   " + seat("a", ""));
        UnreadablePlan refusal = assertThrows(UnreadablePlan.class, () -> PlanDocument.read(body));
        assertThat(refusal.facts()).containsEntry("line", 6).containsEntry("column", 5);
        UnreadablePlan cut = assertThrows(UnreadablePlan.class, () -> PlanDocument.read(body.substring(0, 150)));
        assertThat(cut.facts()).containsEntry("line", 2);
    }

    @Test
    void whatIsWrittenIsReadAsTheSamePlan() throws IOException {
        List<Plan> plans = new ArrayList<>(demo());
        plans.add(PlanDocument.read(PLAN.replace(
                "SEATS",
                seat("a", ",\"wheelchair\": true, \"hearing_loop\": true") + ","
                        + seat("b", ",\"companion_of\": \"a\", \"aisle\": \"both\"") + "," + seat("c", ""))));
        for (Plan plan : plans) {
            String written = PlanWriting.write(plan);
            Plan again = PlanDocument.read(written);
            assertThat(again.seats()).isEqualTo(plan.seats());
            assertThat(again.sections()).isEqualTo(plan.sections());
            assertThat(again.standing()).isEqualTo(plan.standing());
            assertThat(again.areas()).isEqualTo(plan.areas());
            assertThat(again.zones()).isEqualTo(plan.zones());
            assertThat(again.box()).isEqualTo(plan.box());
            assertThat(PlanWriting.write(again)).isEqualTo(written);
        }
    }

    private static String refusal(String body) {
        UnreadablePlan refusal = assertThrows(UnreadablePlan.class, () -> PlanDocument.read(body));
        return refusal.words().toString();
    }

    private static String seat(String id, String facts) {
        return "{\"id\": \"" + id + "\", \"number\": \"1\", \"x\": 1, \"y\": 1, \"zone\": \"one\"" + facts + "}";
    }

    private static List<Plan> demo() throws IOException {
        List<Plan> plans = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("config", "demo", "plans"))) {
            for (Path file : files.sorted().toList()) {
                plans.add(PlanDocument.read(Files.readString(file)));
            }
        }
        return plans;
    }
}
