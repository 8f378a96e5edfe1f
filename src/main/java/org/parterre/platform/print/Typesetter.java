package org.parterre.platform.print;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets any text that Unicode allows into one PDF document: names come from visitors, titles from the house, and neither may
 * keep a ticket from being printed. No text makes it throw; what no typeface has is drawn as a replacement glyph.
 *
 * <p>Belongs to one document and one thread. Only the characters in use are embedded, when the document is saved. Lengths are
 * in points. Marks stand where their font puts them by default, and there is no kerning: PDFBox reads neither from the font.
 */
public final class Typesetter {
    private static final String ELLIPSIS = "…";
    private static final String REPLACEMENT = Character.toString(VisualOrder.REPLACEMENT);

    private final PDDocument document;
    private final Map<Typeface, PDFont> embedded = new EnumMap<>(Typeface.class);

    private Typesetter(PDDocument document) {
        this.document = document;
    }

    /** A typesetter for this document; fonts are added to it as text needs them. */
    public static Typesetter open(PDDocument document) {
        return new Typesetter(document);
    }

    /** How wide the text is when set on one line. */
    public float width(String text, Face face, float size) {
        float width = 0;
        for (Run run : runs(text, face)) {
            width += run.width();
        }
        return width * size;
    }

    /**
     * Draws the text on one line, however wide, in the current colour.
     *
     * @param x the left edge, also of text that reads from the right
     * @param y the base line
     * @throws IOException when the page cannot be written
     */
    public void line(PDPageContentStream page, String text, Face face, float size, float x, float y)
            throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        for (Run run : runs(text, face)) {
            page.setFont(embedded(run.typeface()), size);
            page.showText(run.text().toString());
        }
        page.endText();
    }

    /** The text itself where it fits, otherwise as much of its beginning as fits with an ellipsis behind it. */
    public String shortened(String text, Face face, float size, float width) {
        if (width(text, face, size) <= width) {
            return text;
        }
        int end = fitting(text, face, size, width - width(ELLIPSIS, face, size));
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /**
     * The text in lines of at most this width, broken where a reader would break it; a line break in the text stays one. A word
     * wider than the line is cut, and a line holds at least one character, be it wider than asked for.
     *
     * @return at least one line, in reading order, for {@link #line}
     */
    public List<String> wrap(String text, Face face, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            wrapParagraph(paragraph.strip(), face, size, width, lines);
        }
        return lines;
    }

    private void wrapParagraph(String text, Face face, float size, float width, List<String> lines) {
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        String rest = text;
        while (!rest.isEmpty()) {
            int end = fitting(rest, face, size, width);
            if (end < rest.length()) {
                words.setText(rest);
                int word = words.isBoundary(end) ? end : words.preceding(end);
                end = word > 0 ? word : Math.max(end, Character.charCount(rest.codePointAt(0)));
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (text.isEmpty()) {
            lines.add("");
        }
    }

    /** How many chars of the beginning fit, trailing spaces not counted as ink; never cuts a character from its marks. */
    private int fitting(String text, Face face, float size, float width) {
        // Gallop, then halve: a text of ten thousand characters must not be measured whole for each of its lines.
        int fits = 0;
        int tooMany = Math.min(32, text.length());
        while (width(text.substring(0, tooMany).stripTrailing(), face, size) <= width) {
            fits = tooMany;
            if (fits == text.length()) {
                return fits;
            }
            tooMany = Math.min(2 * fits, text.length());
        }
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (width(text.substring(0, middle).stripTrailing(), face, size) <= width) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(fits) ? fits : characters.preceding(fits);
    }

    private PDFont embedded(Typeface typeface) throws IOException {
        PDFont font = embedded.get(typeface);
        if (font == null) {
            font = PDType0Font.load(document, typeface.font(), true);
            embedded.put(typeface, font);
        }
        return font;
    }

    /** Neighbours in one typeface, from left to right; the width is for size one. */
    private record Run(Typeface typeface, StringBuilder text, float width) {
        static Run of(Typeface typeface, String cluster) {
            return new Run(typeface, new StringBuilder(), 0).and(cluster);
        }

        Run and(String cluster) {
            float more =
                    (float) cluster.codePoints().mapToDouble(typeface::advance).sum();
            return new Run(typeface, text.append(cluster), width + more);
        }
    }

    private static List<Run> runs(String text, Face face) {
        List<Run> runs = new ArrayList<>();
        for (String cluster : VisualOrder.of(text)) {
            Typeface whole = face.forAll(cluster);
            if (whole != null) {
                append(runs, whole, cluster);
                continue;
            }
            cluster.codePoints().mapToObj(Character::toString).forEach(single -> {
                Typeface typeface = face.forAll(single);
                append(runs, typeface == null ? Typeface.SANS : typeface, typeface == null ? REPLACEMENT : single);
            });
        }
        return runs;
    }

    private static void append(List<Run> runs, Typeface typeface, String cluster) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).typeface() == typeface) {
            runs.set(last, runs.get(last).and(cluster));
        } else {
            runs.add(Run.of(typeface, cluster));
        }
    }
}
