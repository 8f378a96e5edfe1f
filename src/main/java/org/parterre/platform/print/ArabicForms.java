package org.parterre.platform.print;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives Arabic letters the form that their neighbours ask for, as the presentation forms of Unicode (blocks FB50 and FE70),
 * because PDFBox doesn't apply a font's own rules for Arabic. ICU4J does the same and weighs 15 MB.
 *
 * <p>The table isn't written down but read out of the JDK: in those blocks each letter's forms stand in the order isolated,
 * final, initial, medial, and compatibility normalization names the letter.
 */
final class ArabicForms {
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int TATWEEL = 0x640;
    private static final int LAM = 0x644;
    /** First and last of the stretches of letters; between them lie marks, symbols and ligatures we don't set. */
    private static final int[][] STRETCHES = {{0xfb50, 0xfbb1}, {0xfbd3, 0xfbe7}, {0xfbfc, 0xfbff}, {0xfe80, 0xfefc}};
    /** By the plain letter, or lam and an alef: one, two (joins backwards only) or four forms. */
    private static final Map<String, String> FORMS = forms();

    private ArabicForms() {}

    /** The text with joined letters; in reading order before and after, and anything but Arabic untouched. */
    static String shaped(String text) {
        if (text.chars().noneMatch(ArabicForms::isArabic)) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        boolean joined = false;
        for (int at = 0; at < letters.length; at++) {
            int letter = letters[at];
            if (isTransparent(letter)) {
                shaped.appendCodePoint(letter);
                continue;
            }
            String forms = at + 1 < letters.length && letter == LAM ? FORMS.get(ligature(letters, at)) : null;
            if (forms != null) {
                at++; // lam and alef became one glyph, which joins backwards only
            } else {
                forms = FORMS.get(Character.toString(letter));
            }
            boolean joinsNext = joinsForwards(letter, forms) && joinsBackwards(following(letters, at));
            if (forms == null) {
                shaped.appendCodePoint(letter);
            } else {
                shaped.append(pick(forms, joined, joinsNext));
            }
            joined = joinsNext;
        }
        return shaped.toString();
    }

    private static char pick(String forms, boolean joinedBefore, boolean joinsNext) {
        int wanted = joinedBefore ? (joinsNext ? MEDIAL : FINAL) : (joinsNext ? INITIAL : ISOLATED);
        return forms.charAt(wanted < forms.length() ? wanted : ISOLATED);
    }

    private static boolean joinsForwards(int letter, @Nullable String forms) {
        return forms == null ? joinsAlways(letter) : forms.length() == 4;
    }

    private static boolean joinsBackwards(int letter) {
        String forms = FORMS.get(Character.toString(letter));
        return forms == null ? joinsAlways(letter) : forms.length() > 1;
    }

    private static boolean joinsAlways(int letter) {
        return letter == TATWEEL || letter == ZERO_WIDTH_JOINER;
    }

    /** The next letter that isn't a vowel sign; a space at the end. */
    private static int following(int[] letters, int at) {
        for (int next = at + 1; next < letters.length; next++) {
            if (!isTransparent(letters[next])) {
                return letters[next];
            }
        }
        return ' ';
    }

    private static String ligature(int[] letters, int at) {
        return new String(letters, at, 2);
    }

    private static boolean isTransparent(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isArabic(int c) {
        return (c >= 0x600 && c <= 0x6ff) || (c >= 0x750 && c <= 0x77f);
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (int[] stretch : STRETCHES) {
            for (int form = stretch[0]; form <= stretch[1]; form++) {
                String shape = Character.toString(form);
                forms.merge(Normalizer.normalize(shape, Normalizer.Form.NFKC), shape, String::concat);
            }
        }
        return Map.copyOf(forms);
    }
}
