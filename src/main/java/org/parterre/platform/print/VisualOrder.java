package org.parterre.platform.print;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Turns what a person typed into the clusters to draw, from left to right. */
final class VisualOrder {
    /** U+FFFD: shown where a character cannot be, so that nobody takes a mangled name for the whole one. */
    static final int REPLACEMENT = 0xfffd;

    private static final String MIRRORED = "()[]{}<>«»‹›≤≥";

    private VisualOrder() {}

    /**
     * One line's clusters (a character with the marks that sit on it), the leftmost first. The line reads in the direction of
     * its first letter. Line breaks and tabs become spaces, what has no shape (joiners, direction marks) is gone, control
     * characters and lone surrogates are U+FFFD.
     */
    static List<String> of(String text) {
        String clean = ArabicForms.shaped(clean(text));
        if (!Bidi.requiresBidi(clean.toCharArray(), 0, clean.length())) {
            return clusters(clean, false);
        }
        Bidi bidi = new Bidi(clean, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        String[] runs = new String[count];
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            runs[run] = clean.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
        }
        Integer[] order = new Integer[count];
        for (int run = 0; run < count; run++) {
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        List<String> line = new ArrayList<>();
        for (int run : order) {
            line.addAll(clusters(runs[run], bidi.getRunLevel(run) % 2 == 1));
        }
        return line;
    }

    private static List<String> clusters(String run, boolean rightToLeft) {
        List<String> clusters = new ArrayList<>(run.length());
        int[] points = run.codePoints().filter(c -> !isShapeless(c)).toArray();
        for (int from = 0, to; from < points.length; from = to) {
            to = from + 1;
            while (to < points.length && isMark(points[to])) {
                to++;
            }
            String cluster = new String(points, from, to - from);
            clusters.add(rightToLeft ? turned(cluster) : cluster);
        }
        if (rightToLeft) {
            Collections.reverse(clusters);
        }
        return clusters;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isDirectionOverride(c)) {
                return;
            }
            clean.appendCodePoint(
                    Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : isBroken(c) ? REPLACEMENT : c);
        });
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** Left in, these would let a name turn the rest of its line around. */
    private static boolean isDirectionOverride(int c) {
        return isBetween(c, 0x202a, 0x202e) || isBetween(c, 0x2066, 0x2069);
    }

    /** Characters newer than the JDK's tables aren't broken: the typeface decides. */
    private static boolean isBroken(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.PRIVATE_USE;
    }

    /** Joiners, direction marks, the soft hyphen, variation selectors and skin tones: they only change what stands before. */
    private static boolean isShapeless(int c) {
        return Character.getType(c) == Character.FORMAT
                || c == 0x34f
                || isBetween(c, 0xfe00, 0xfe0f)
                || isBetween(c, 0x1f3fb, 0x1f3ff)
                || isBetween(c, 0xe0100, 0xe01ef);
    }

    private static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Brackets face the other way, and marks come first: these fonts draw a right-to-left mark over what follows. */
    private static String turned(String cluster) {
        int at = MIRRORED.indexOf(cluster.charAt(0));
        String facing = at < 0 ? cluster : MIRRORED.charAt(at ^ 1) + cluster.substring(1);
        return new StringBuilder(facing).reverse().toString();
    }
}
