package org.parterre.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parterre.platform.Language;
import org.parterre.platform.Spoken;

class OddityTest {
    private static final String PLAN =
            """
            {"format": "parterre-plan/1", "name": "Zaal", "size": {"x": 0, "y": 0, "width": 500, "height": 500},
             "zones": [{"id": "one", "name": {"nl": "1e rang", "en": "1st"}}],
             "sections": [{"id": "f", "name": {"nl": "Zaal", "en": "Hall"}, "rows": [{"label": "A", "seats": [SEATS]}]}]}""";

    @Test
    void theDemosHallsHaveNothingOddAboutThem() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config", "demo", "plans"))) {
            for (Path file : files.toList()) {
                assertThat(Oddity.of(PlanDocument.read(Files.readString(file))))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void twoSeatsWithOneLabelAreNamed() {
        assertThat(odd(seat("a", "1", 10, ""), seat("b", "1", 40, ""), seat("c", "2", 70, "")))
                .containsExactly("plan.odd.same-label [A-1]");
    }

    @Test
    void seatsOnTopOfEachOtherAndBesideThePaperAreNamed() {
        assertThat(odd(seat("a", "1", 10, ""), seat("b", "2", 19.9, ""), seat("c", "3", 501, "")))
                .containsExactly("plan.odd.overlap [A-1 / A-2]", "plan.odd.outside [A-3]");
        assertThat(odd(seat("a", "1", 10, ""), seat("b", "2", 20, ""))).isEmpty();
    }

    @Test
    void aWheelchairPlaceWithNobodyBesideItIsNamed() {
        assertThat(odd(seat("a", "1", 10, ",\"wheelchair\": true"), seat("b", "2", 40, "")))
                .containsExactly("plan.odd.no-companion [A-1]");
        assertThat(odd(seat("a", "1", 10, ",\"wheelchair\": true"), seat("b", "2", 40, ",\"companion_of\": \"a\"")))
                .isEmpty();
    }

    @Test
    void aZoneWithoutSeatsAndARowWithoutANameAreNamed() {
        String plan = PLAN.replace("SEATS", seat("a", "1", 10, ""))
                .replace(
                        "{\"id\": \"one\"",
                        "{\"id\": \"two\", \"name\": {\"nl\": \"Leeg\", \"en\": \"Empty\"}}, {\"id\": \"one\"")
                .replace("\"label\": \"A\"", "\"label\": \"\"");
        assertThat(told(plan)).containsExactly("plan.odd.no-row-label [Zaal]", "plan.odd.empty-zone [Leeg]");
    }

    @Test
    void whatBarsAPlanFromUseIsNamedFirst() {
        assertThat(unfinished("")).containsExactly("no-seats bars []", "empty-zone []");
        String placeless = seat("a", "1", 10, ",\"companion_of\": \"gone\"");
        String noWheelchair = seat("b", "2", 40, ",\"companion_of\": \"a\"");
        String zoneless = seat("c", "3", 70, "").replace(", \"zone\": \"one\"", "");
        assertThat(unfinished(placeless + "," + noWheelchair + "," + zoneless))
                .containsExactly("no-zone bars [c]", "lone-companion bars [a, b]");
    }

    private static List<String> unfinished(String seats) {
        return Oddity.look(PlanDocument.readUnfinished(PLAN.replace("SEATS", seats))).stream()
                .map(told -> told.oddity().name() + (told.oddity().bars() ? " bars " : " ") + told.seats())
                .toList();
    }

    @Test
    void ofManyTheFirstAreNamedAndTheRestIsCounted() {
        String[] seats = new String[8];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = seat("w" + i, String.valueOf(i), 10 + 30 * i, ",\"wheelchair\": true");
        }
        assertThat(odd(seats)).containsExactly("plan.odd.no-companion [A-0, A-1, A-2, A-3, A-4 … (8)]");
    }

    /** However many lie on one spot, each is told once; a hall where all do takes no longer than another. */
    @Test
    void thousandsOnOneSpotAreCounted() {
        String[] seats = new String[5_000];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = seat("s" + i, String.valueOf(i), 10, "");
        }
        assertThat(odd(seats)).hasSize(1);
        assertThat(odd(seats).get(0)).endsWith("… (4999)]");
    }

    private static List<String> odd(String... seats) {
        return told(PLAN.replace("SEATS", String.join(",", seats)));
    }

    private static List<String> told(String plan) {
        return Oddity.of(PlanDocument.read(plan)).stream()
                .map(sentence ->
                        sentence.key() + " [" + ((Spoken) sentence.with().get(0)).in(Language.NL) + "]")
                .toList();
    }

    private static String seat(String id, String number, double x, String facts) {
        return "{\"id\": \"" + id + "\", \"number\": \"" + number + "\", \"x\": " + x + ", \"y\": 20, \"zone\": \"one\""
                + facts + "}";
    }
}
