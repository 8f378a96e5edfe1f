package org.parterre.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parterre.platform.Language;

class MessagesTest {
    private static final Pattern WORD = Pattern.compile("\\{\\d}");
    /** A key asked for in a template: {@code page.t("this"} or {@code page.n("this"}. */
    private static final Pattern ASKED = Pattern.compile("page\\.([tn])\\(\"([a-z0-9.-]+)\"\\s*[,)]");

    private final Map<String, String> dutch = Messages.sentences(Language.NL);
    private final Map<String, String> english = Messages.sentences(Language.EN);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(dutch.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    }

    @Test
    void noSentenceIsEmpty() {
        assertThat(dutch.values()).noneMatch(String::isBlank);
        assertThat(english.values()).noneMatch(String::isBlank);
    }

    @Test
    void bothLanguagesUseTheSameWords() {
        dutch.forEach((key, sentence) ->
                assertThat(words(english.getOrDefault(key, ""))).as(key).isEqualTo(words(sentence)));
    }

    @Test
    void whatIsWrongWithAnInputGoesOnAfterAColon() {
        for (Map<String, String> sentences : List.of(dutch, english)) {
            sentences.forEach((key, sentence) -> {
                if (key.startsWith("input.")) {
                    assertThat(sentence.substring(0, 1)).as(key).isLowerCase();
                }
            });
        }
    }

    @Test
    void everythingATemplateAsksForIsThere() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            List<Path> files =
                    templates.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                for (MatchResult asked :
                        ASKED.matcher(Files.readString(file)).results().toList()) {
                    String key = asked.group(2) + ("n".equals(asked.group(1)) ? ".one" : "");
                    assertThat(dutch).as(file + " asks for " + key).containsKey(key);
                }
            }
        }
    }

    private static TreeSet<String> words(String sentence) {
        TreeSet<String> words = new TreeSet<>();
        WORD.matcher(sentence).results().forEach(word -> words.add(word.group()));
        return words;
    }
}
