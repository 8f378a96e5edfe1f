package org.parterre.venue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parterre.venue.Outline;
import org.parterre.venue.Plan;
import org.parterre.venue.Plans;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Seat;
import org.parterre.venue.UnreadablePlan;

/** The form of pretix, in and out. {@code -Dproof.rounds=200} tries as many times more plans. */
class PretixTest {
    private static final int PLANS = 300 * Integer.getInteger("proof.rounds", 1);

    @Test
    void theSmallestPlanOfTheFieldIsReadAsItIsDrawn() {
        Imported read = PretixReading.read(sample("smallest"));
        Plan plan = read.plan();
        assertThat(plan.name().nl()).isEqualTo("Demo");
        assertThat(plan.zones()).extracting(PriceZone::id).containsExactly("stalls");
        assertThat(plan.sections()).hasSize(1);
        assertThat(plan.sections().get(0).rows().get(0).label()).isEqualTo("1");
        assertThat(plan.seats()).extracting(Seat::id).containsExactly("main-1-1", "main-1-2");
        assertThat(plan.seats().get(1).x() - plan.seats().get(0).x()).isEqualTo(25);
        Plan.Area stage = plan.areas().get(0);
        assertThat(stage.kind()).isEqualTo("stage");
        assertThat(stage.name().nl()).isEqualTo("Podium");
        // the stage's corner is at 50, 20 and the first seat at 50, 100; the text is in the middle of the stage
        assertThat(plan.seats().get(0).y() - stage.y()).isEqualTo(60 - Sketch.BASELINE);
        assertThat(stage.x() - plan.seats().get(0).x()).isEqualTo(150);
        assertThat(sentences(read)).containsExactly("plan.guess.front");
    }

    @Test
    void tablesWithFloatsForWholeNumbersAndNoCategoriesAreRead() {
        Imported read = PretixReading.read(sample("beer-tables"));
        assertThat(read.plan().seats()).hasSize(16);
        assertThat(read.plan().zones()).extracting(PriceZone::id).containsExactly("alle-plaatsen");
        assertThat(sentences(read)).contains("plan.guess.other-zone", "plan.guess.no-stage");
        Plan named = PretixReading.read(
                        sample("smallest").replace("[{\"name\":\"Stalls\",\"color\":\"#7f4a91\"}]", "[]"))
                .plan();
        assertThat(named.zones()).extracting(PriceZone::id).containsExactly("stalls");
    }

    @Test
    void aCircleAsLargeAsTheWorldAndSeatsOnTopOfEachOtherAreNoTrouble() {
        String circle = sample("smallest")
                .replace("\"rectangle\":{\"width\":300,\"height\":40}", "\"circle\":{\"radius\":90000}")
                .replace("\"shape\":\"rectangle\"", "\"shape\":\"circle\"");
        assertThat(PretixReading.read(circle).plan().areas().get(0).path().length())
                .isLessThan(10_000);
        assertThat(refusal(sample("smallest")
                        .replace("\"x\":50,\"y\":100", "\"x\":0,\"y\":0")
                        .replace("\"x\":25", "\"x\":1e-320")))
                .contains("plan.no-size");
        assertThat(PretixReading.read(sample("smallest").replace("\"x\":25", "\"x\":0"))
                        .plan()
                        .seats())
                .hasSize(2);
    }

    @Test
    void namesOfAnyLettersAreTakenAndTooManyAreRefused() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 61; i++) {
            names.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"Ярус ")
                    .append("я".repeat(i))
                    .append("\"}");
        }
        String many = sample("smallest").replace("{\"name\":\"Stalls\",\"color\":\"#7f4a91\"}", names);
        assertThat(refusal(many)).contains("plan.too-many-of", "zones", "60");
        assertThat(PretixReading.read(sample("smallest").replace("\"Stalls\"", "\"Ярус\""))
                        .plan()
                        .zones())
                .extracting(zone -> zone.id() + " " + zone.name().nl())
                .containsExactly("zone Ярус");
    }

    @Test
    void whatTheFormCantHoldStandsBesideIt() {
        Plan plan = Plans.read(
                """
                {"format": "parterre-plan/1", "name": "Zaal", "size": {"x": 0, "y": 0, "width": 100, "height": 100},
                 "zones": [{"id": "a", "name": {"nl": "Rang", "en": "First"}}, {"id": "b", "name": {"nl": "Rang", "en": "Second"}}],
                 "sections": [{"id": "s", "kind": "balcony", "name": {"nl": "Balkon", "en": "Balcony"}, "rows": [
                  {"label": "A", "rank": 2, "seats": [
                   {"id": "1", "number": "1", "x": 0, "y": 0, "zone": "a", "aisle": "right"},
                   {"id": "2", "number": "2", "x": 22, "y": 0, "zone": "b", "hearing_loop": true},
                   {"id": "3", "number": "3", "x": 44, "y": 0, "zone": "b"}]}]}]}""");
        assertThat(PretixWriting.side(plan))
                .contains(
                        "{\"category\":\"Rang (b)\",\"name\":{\"nl\":\"Rang\",\"en\":\"Second\"}}",
                        "\"kind\":\"balcony\"",
                        "\"rank\":2",
                        "{\"seat_guid\":\"1\",\"aisle_left\":true,\"aisle_right\":true}",
                        "{\"seat_guid\":\"2\",\"hearing_loop\":true}");
        assertThat(PretixWriting.write(plan)).contains("\"category\":\"Rang (b)\"");
    }

    @Test
    void aStageBelowTurnsTheHall() {
        Imported read = PretixReading.read(sample("smallest").replace("\"y\":-80", "\"y\":200"));
        assertThat(sentences(read)).contains("plan.guess.turned");
        assertThat(read.plan().areas().get(0).y())
                .isLessThan(read.plan().seats().get(0).y());
        // with the stage above, what was the right end is the left one
        assertThat(read.plan().seats()).extracting(Seat::id).containsExactly("main-1-2", "main-1-1");
    }

    @Test
    void aWideGapIsAnAisleAndARowDrawnBackwardsIsReadFromTheLeft() {
        Imported read = PretixReading.read(sample("quirks"));
        List<Seat> back = row(read.plan(), "2");
        assertThat(back).extracting(Seat::number).containsExactly("4", "3", "2", "1");
        assertThat(back).extracting(Seat::aisleRight).containsExactly(false, true, false, true);
        assertThat(back).extracting(Seat::aisleLeft).containsExactly(true, false, true, false);
        assertThat(row(read.plan(), "3")).extracting(Seat::number).containsExactly("1", "2", "3", "4");
        assertThat(sentences(read)).contains("plan.guess.aisles", "plan.guess.row-order", "plan.guess.kind.balcony");
    }

    @Test
    void pointsOfAPolygonCountFromTheZoneWhereTheyWouldLeaveThePaperOtherwise() {
        Imported zone = PretixReading.read(polygon(100, 600));
        assertThat(sentences(zone)).contains("plan.guess.polygons");
        Imported area = PretixReading.read(polygon(100, 100));
        assertThat(sentences(area)).doesNotContain("plan.guess.polygons");
        assertThat(width(zone.plan())).isCloseTo(50, within(0.01));
        assertThat(width(area.plan())).isCloseTo(50, within(0.01));
    }

    private static String polygon(int x, int y) {
        return sample("smallest")
                .replace(
                        "\"rectangle\":{\"width\":300,\"height\":40}",
                        "\"polygon\":{\"points\":[{\"x\":" + x + ",\"y\":" + y + "},{\"x\":" + (x + 50) + ",\"y\":" + y
                                + "},{\"x\":" + x + ",\"y\":" + (y - 30) + "}]}")
                .replace("\"shape\":\"rectangle\"", "\"shape\":\"polygon\"")
                .replace("\"x\":0,\"y\":-80", "\"x\":20,\"y\":90")
                .replace("\"height\":400", "\"height\":700");
    }

    private static double width(Plan plan) {
        return Outline.read(plan.areas().get(0).path()).getBounds2D().getWidth();
    }

    @Test
    void theFirstFormOfTheSchemaIsReadToo() {
        Plan plan = PretixReading.read(sample("first-form")).plan();
        assertThat(plan.seats()).hasSize(2);
        assertThat(plan.areas()).extracting(Plan.Area::kind).containsExactly("bar", "stage");
    }

    @Test
    void whatCantBeReadIsPointedAt() {
        String plan = sample("smallest");
        assertThat(refusal(plan.replace("\"main-1-2\"", "\"main-1-1\""))).contains("plan.same-identity", "main-1-1");
        assertThat(refusal(plan.replace("\"seat_number\":\"2\"", "\"seat_number\":2")))
                .contains("plan.not-a-text");
        assertThat(refusal(plan.replace("\"x\":25", "\"x\":1e300"))).contains("plan.number-too-large");
        assertThat(refusal(plan.replace("\"shape\":\"rectangle\"", "\"shape\":\"star\"")))
                .contains("plan.unknown-value", "star");
        assertThat(refusal(plan.replace("\"zones\"", "\"sones\""))).contains("plan.missing", "zones");
        UnreadablePlan where = assertThrows(
                UnreadablePlan.class, () -> PretixReading.read(plan.replace("\"main-1-2\"", "\"main-1-1\"")));
        assertThat(where.facts()).containsEntry("line", 6);
    }

    @Test
    void whatGoesOutIsValidAndComesBackAsTheSamePlan() {
        Schema schema = schema();
        for (int seed = 0; seed < PLANS; seed++) {
            String foreign = RandomPlan.of(seed);
            assertThat(schema.validate(foreign, InputFormat.JSON))
                    .as("the plan made of seed %d", seed)
                    .isEmpty();
            Imported first = PretixReading.read(foreign);
            String out = PretixWriting.write(first.plan());
            assertThat(schema.validate(out, InputFormat.JSON))
                    .as("what went out of seed %d", seed)
                    .isEmpty();
            Imported again = PretixReading.read(out);
            assertThat(again.document()).as("seed " + seed).isEqualTo(first.document());
            assertThat(PretixWriting.write(again.plan())).as("seed " + seed).isEqualTo(out);
        }
    }

    @Test
    void theDemosHallsGoOutValidAndWithEverySeat() throws IOException {
        Schema schema = schema();
        try (Stream<Path> files = Files.list(Path.of("config", "demo", "plans"))) {
            for (Path file : files.toList()) {
                Plan plan = Plans.read(Files.readString(file));
                String out = PretixWriting.write(plan);
                assertThat(schema.validate(out, InputFormat.JSON))
                        .as(file.toString())
                        .isEmpty();
                Plan again = PretixReading.read(out).plan();
                List<String> numbered = plan.seats().stream()
                        .filter(seat -> !seat.standing())
                        .map(Seat::id)
                        .toList();
                assertThat(again.seats()).extracting(Seat::id).containsExactlyInAnyOrderElementsOf(numbered);
                String side = PretixWriting.side(plan);
                plan.seats().stream()
                        .filter(seat -> seat.wheelchair() || seat.companion())
                        .forEach(seat -> assertThat(side).contains("\"" + seat.id() + "\""));
                plan.standing().forEach(room -> assertThat(side)
                        .contains("\"capacity\":" + room.places().size()));
            }
        }
    }

    @Test
    void noFileBreaksTheReader() {
        Random chance = new Random(7);
        for (int round = 0; round < PLANS; round++) {
            byte[] file = RandomPlan.of(round).getBytes(StandardCharsets.UTF_8);
            for (int hit = 0; hit < 1 + chance.nextInt(6); hit++) {
                int at = chance.nextInt(file.length);
                file[at] = (byte) "{}[],:\"0-e.xnull \0\u00ff".charAt(chance.nextInt(19));
            }
            read(file);
            read(java.util.Arrays.copyOf(file, chance.nextInt(file.length)));
        }
    }

    /** Either a plan or a sentence, never anything else. */
    private static void read(byte[] file) {
        try {
            PlanFiles.read(file, PlanFiles.Form.PRETIX, "Zaal");
        } catch (UnreadablePlan refused) {
            assertThat(refused.words()).isNotEmpty();
        }
    }

    private static List<Seat> row(Plan plan, String label) {
        return plan.seats().stream().filter(seat -> seat.row().equals(label)).toList();
    }

    private static List<String> sentences(Imported read) {
        return read.guesses().stream().map(guess -> guess.key()).toList();
    }

    private static String refusal(String document) {
        return assertThrows(UnreadablePlan.class, () -> PretixReading.read(document))
                .words()
                .toString();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(sample("schema"), InputFormat.JSON);
    }

    private static String sample(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/plans", name + ".json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
