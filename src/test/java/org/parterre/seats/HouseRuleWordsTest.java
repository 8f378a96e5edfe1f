package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.seats.hall.AnEvening;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;

class HouseRuleWordsTest {
    /** Where a rule's name is written. */
    private static final Pattern NAMED = Pattern.compile("new AgainstTheRule\\(\\s*\"([a-z-]+)\"");

    private static final Plan HALL = AHall.of("wcoooooo", "oooooooooo");

    /** Each rule broken once; a rule that is added, or a sentence that nobody says, is missed here. */
    @Test
    void everyHouseRuleIsExplainedInASentence() throws IOException {
        List<List<String>> wishes = List.of(
                List.of(),
                Collections.nCopies(11, "B-1"),
                List.of("B-1", "B-1"),
                List.of("Z-1"),
                List.of("A-2"),
                List.of("B-2", "B-3"),
                List.of("B-1", "B-3"));
        Set<String> broken = new TreeSet<>();
        Set<String> sentences = new TreeSet<>();
        for (List<String> wish : wishes) {
            AgainstTheRule objection = objection(wish);
            String key = ((BadInput.Words) objection.words().get(0)).key();
            broken.add((String) objection.facts().get("rule"));
            sentences.add(key);
            assertThat(new Messages().knows(key)).as(key).isTrue();
            for (Language language : Language.values()) {
                assertThat(said(language, objection))
                        .as(key)
                        .endsWith(".")
                        .doesNotContain("{")
                        .doesNotContain(key);
            }
        }
        assertThat(broken)
                .containsExactly(
                        "at-least-one-seat",
                        "at-most-seats",
                        "companion-with-wheelchair",
                        "no-lone-seat",
                        "no-seat-twice",
                        "unknown-seat");
        assertThat(broken).isEqualTo(named());
        assertThat(sentences).isEqualTo(written());
    }

    /** The names in the rules' own text. */
    private static Set<String> named() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : List.of("HouseRule", "AgainstTheRule")) {
            String text = Files.readString(Path.of("src/main/java/org/parterre/seats", file + ".java"));
            NAMED.matcher(text).results().forEach(name -> names.add(name.group(1)));
        }
        return names;
    }

    /** The sentences in the house's messages. */
    private static Set<String> written() throws IOException {
        Properties all = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages/seats_nl.properties"))) {
            all.load(file);
        }
        return all.stringPropertyNames().stream()
                .filter(key -> key.startsWith("rule."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static AgainstTheRule objection(List<String> wish) {
        Occasion occasion = new Occasion(
                wish,
                AnEvening.in(HALL),
                new BitSet(),
                AnEvening.NOW,
                new Occasion.Limits(10, 50, Duration.ofHours(3)));
        return Stream.concat(HouseRule.FOR_EVERYBODY.stream(), HouseRule.FOR_THE_AUDIENCE.stream())
                .flatMap(rule -> Stream.ofNullable(rule.objection(occasion)))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Language language, AgainstTheRule objection) {
        return new Messages()
                .say(language, "problem.house-rule", objection.words().toArray());
    }
}
