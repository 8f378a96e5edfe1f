package org.parterre.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;
import org.parterre.platform.Spoken;

/**
 * Every sentence of the house in both languages: {@code messages/<feature>_<language>.properties}. {@code {0}} is filled
 * with the first word; nothing else in a sentence is special.
 */
@ApplicationScoped
public class Messages {
    /** The features that speak; a test compares the keys of the two languages. */
    public static final List<String> FEATURES = List.of(
            "platform",
            "venue",
            "designer",
            "programme",
            "seats",
            "orders",
            "foyer",
            "giftcards",
            "waiting",
            "displaced",
            "payments",
            "till",
            "tickets",
            "admission",
            "node",
            "accounts",
            "mail",
            "reporting",
            "settlement");

    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    private static final Map<Language, Map<String, String>> SENTENCES = load();

    private static Map<Language, Map<String, String>> load() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> sentences = new HashMap<>();
            for (String feature : FEATURES) {
                read("/messages/" + feature + "_" + language.code() + ".properties")
                        .forEach((key, text) -> sentences.put((String) key, (String) text));
            }
            all.put(language, Map.copyOf(sentences));
        }
        return all;
    }

    private static Properties read(String file) {
        Properties lines = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in != null) {
                lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True where the house has a sentence for that key. */
    public boolean knows(String key) {
        return sentences(Language.NL).containsKey(key);
    }

    /** The keys of all sentences that a page brings along for its modules, in order. @param beginning how the keys begin */
    public static List<String> keys(String beginning) {
        return sentences(Language.NL).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /** The sentence, or the key itself where there is none (a page with a key on it is a bug that is seen). */
    public String say(Language language, String key, Object... words) {
        String sentence = sentences(language).getOrDefault(key, key);
        if (words.length == 0) {
            return sentence;
        }
        StringBuilder said = new StringBuilder();
        int from = 0;
        Matcher gaps = GAP.matcher(sentence);
        while (gaps.find()) {
            int word = gaps.group(1).charAt(0) - '0';
            if (word < words.length) { // what fills a gap is not looked through for gaps: a visitor may have typed it
                said.append(sentence, from, gaps.start()).append(word(language, words[word]));
                from = gaps.end();
            }
        }
        return said.append(sentence, from, sentence.length()).toString();
    }

    public String say(Language language, BadInput.Words sentence) {
        return say(language, sentence.key(), sentence.with().toArray());
    }

    /** The same of several. */
    public List<String> say(Language language, List<BadInput.Words> sentences) {
        return sentences.stream().map(sentence -> say(language, sentence)).toList();
    }

    private String word(Language language, Object word) {
        if (word instanceof BadInput.Words other) {
            return say(language, other);
        }
        return word instanceof Spoken spoken ? spoken.in(language) : String.valueOf(word);
    }

    /** The sentence {@code key.one} or {@code key.other}, with the number as {0}. */
    public String count(Language language, String key, int number) {
        return say(language, key + (number == 1 ? ".one" : ".other"), number);
    }

    /** All sentences of one language, by key. */
    static Map<String, String> sentences(Language language) {
        return Objects.requireNonNull(SENTENCES.get(language));
    }
}
