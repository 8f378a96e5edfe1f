package org.parterre.venue.exchange;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parterre.venue.Words;

/** Words that stand on plans everywhere: what they mean, and how they are said in both languages. */
final class Known {
    static final Words STAGE = new Words("Podium", "Stage");
    static final Words HALL = new Words("Zaal", "Hall");
    static final Words ALL_PLACES = new Words("Alle plaatsen", "All places");

    private static final List<Words> PAIRS = List.of(STAGE, HALL, ALL_PLACES, new Words("Bar", "Bar"));

    private static final Pattern IS_STAGE = word("\\b(stage|podium|toneel|b(ü|ue)hne|sc(e|è)ne|screen)\\b");
    private static final Pattern IS_BAR = word("\\b(bar|foyer|buffet)\\b");
    private static final Pattern IS_BALCONY = word("balkon|balcon|gallery|galerij|galerie|\\bcircle\\b|amphi");
    private static final Pattern IS_BOX = word("\\b(loge|loges|box|boxes)\\b");
    private static final Pattern IS_WHEELCHAIR = word("wheelchair|rolstoel|rollstuhl|\\brolli\\b|mindervalid|invalide");

    private static final int LONGEST = 100;

    private Known() {}

    private static Pattern word(String pattern) {
        return Pattern.compile(
                pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What a person reads: on one line, and not without end. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(letter -> line.appendCodePoint(
                        Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE
                                ? ' '
                                : letter));
        return line.toString().strip();
    }

    /** The text in both languages, where it is a word that we know; else as it stands. */
    static Words words(String text) {
        for (Words pair : PAIRS) {
            if (pair.nl().equalsIgnoreCase(text) || pair.en().equalsIgnoreCase(text)) {
                return pair;
            }
        }
        return new Words(text, text);
    }

    /** A name that stays as it stands, because other programs know it by that; in both languages only where it is one of ours. */
    static Words name(String text) {
        return List.of(HALL, ALL_PLACES).stream()
                .filter(ours -> ours.nl().equals(text))
                .findFirst()
                .orElse(new Words(text, text));
    }

    static boolean isStage(String text) {
        return IS_STAGE.matcher(text).find();
    }

    static boolean isWheelchair(String text) {
        return IS_WHEELCHAIR.matcher(text).find();
    }

    /** The kind of an area with that text on it. @param drawn whether it has an outline */
    static String area(String text, boolean drawn) {
        return isStage(text) ? "stage" : IS_BAR.matcher(text).find() ? "bar" : drawn ? "wall" : "text";
    }

    /** The kind of a section of that name. */
    static String section(String name) {
        return IS_BOX.matcher(name).find() ? "box" : IS_BALCONY.matcher(name).find() ? "balcony" : "floor";
    }

    /** A short id made of a name: letters, digits and dashes; empty where the name has none of them. */
    static String id(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.length() > 30 ? plain.substring(0, 30) : plain;
    }
}
