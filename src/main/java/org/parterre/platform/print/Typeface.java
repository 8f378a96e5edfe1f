package org.parterre.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The font files below {@code /fonts}, parsed once for the whole server and shared by all documents; each is read when the
 * first text needs it. All are static TrueType under the SIL Open Font License, whose text lies beside them.
 */
enum Typeface {
    GARAMOND("EBGaramond-Medium.ttf"),
    /** Latin, Greek and Cyrillic; also has the replacement glyph for what no typeface knows. */
    SANS("NotoSans-Regular.ttf"),
    SANS_STRONG("NotoSans-SemiBold.ttf"),
    HEBREW("NotoSansHebrew-Regular.ttf"),
    ARABIC("NotoSansArabic-Regular.ttf"),
    EMOJI("NotoEmoji-Regular.ttf");

    private static final int FIRST_EMOJI = 0x1f000;

    private final String file;

    @SuppressWarnings("ImmutableEnumChecker") // filled once, when first needed
    private volatile @Nullable Parsed parsed;

    /** What measuring asks again and again, taken out once: a TrueTypeFont looks it up under a lock. */
    private record Parsed(TrueTypeFont font, CmapLookup characters, int unitsPerEm) {}

    Typeface(String file) {
        this.file = "/fonts/" + file;
    }

    /** Whether a character is drawn in this typeface; emoji always in their own one, EB Garamond's few are too small. */
    boolean has(int codePoint) {
        return (this == EMOJI || codePoint < FIRST_EMOJI)
                && parsed().characters().getGlyphId(codePoint) != 0;
    }

    /** The width of a character this typeface {@link #has}, as a fraction of the font size. */
    float advance(int codePoint) {
        Parsed it = parsed();
        try {
            int units = it.font().getAdvanceWidth(it.characters().getGlyphId(codePoint));
            // The PDF holds widths as whole thousandths; measuring finer would drift away from what viewers draw.
            return Math.round(units * 1000f / it.unitsPerEm()) / 1000f;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The parsed file; never closed, it lives as long as the server. */
    TrueTypeFont font() {
        return parsed().font();
    }

    private Parsed parsed() {
        Parsed known = parsed;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (parsed == null) {
                parsed = parse();
            }
            return parsed;
        }
    }

    private Parsed parse() {
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is missing from the application");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // PDFBox would set Latin ligatures by itself: measured wrongly, and not found by searching the PDF.
            font.setEnableGsub(false);
            // Read now what measuring and embedding will ask for, so that threads only read afterwards.
            font.getAdvanceWidth(0);
            font.getGlyph();
            return new Parsed(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
