package org.parterre.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {
    private static final float WIDTH = 180;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ein Sommernachtstraum",
                "Łukasz Żółć, Nuñez d’Août",
                "\u201eFaust\u201c \u2013 <script>alert('x')</script>",
                "Чайка",
                "Βάκχες",
                "שלום עולם",
                "سلام",
                "مرحبا بالعالم",
                "مسرح (قاعة ٣)",
                "Übergröße ﬁ & Co.",
                "Party 🎭🎉"
            })
    void whatIsDrawnCanBeReadAgain(String text) throws IOException {
        assertThat(drawn(text, Face.DISPLAY)).isEqualTo(text.replace("ﬁ", "fi"));
    }

    @Test
    void rightToLeftTextStandsAmongLatinOne() throws IOException {
        assertThat(drawn("Reihe 4 (שלום) Platz 12", Face.TEXT)).isEqualTo("Reihe 4 (שלום) Platz 12");
    }

    @Test
    void whatNoTypefaceHasIsShownAsMissing() throws IOException {
        assertThat(drawn("a\u0000b\ud800c\u4e2dd", Face.TEXT)).isEqualTo("a\ufffdb\ufffdc\ufffdd");
    }

    @Test
    void aNameCannotTurnItsLineAround() throws IOException {
        assertThat(drawn("Platz \u202e21 ehieR", Face.TEXT)).isEqualTo("Platz 21 ehieR");
    }

    @Test
    void joinersAndVariationSelectorsTakeNoRoom() throws IOException {
        try (PDDocument document = new PDDocument()) {
            Typesetter typesetter = Typesetter.open(document);
            assertThat(typesetter.width("a\u200d\u200b\ufe0f\u00adb", Face.TEXT, 10))
                    .isEqualTo(typesetter.width("ab", Face.TEXT, 10));
        }
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void nothingThatCanBeTypedThrowsOrOverflows(Face face) throws IOException {
        Random dice = new Random(17);
        try (PDDocument document = new PDDocument()) {
            Typesetter typesetter = Typesetter.open(document);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                for (int round = 0; round < 150; round++) {
                    String text = anything(dice, dice.nextInt(200));
                    typesetter.line(stream, text, face, 9, 20, 20);
                    assertThat(typesetter.width(typesetter.shortened(text, face, 9, WIDTH), face, 9))
                            .isLessThanOrEqualTo(WIDTH);
                    assertThat(typesetter.wrap(text, face, 9, WIDTH))
                            .isNotEmpty()
                            .allSatisfy(line ->
                                    assertThat(typesetter.width(line, face, 9)).isLessThanOrEqualTo(WIDTH));
                }
            }
            document.save(new ByteArrayOutputStream());
        }
    }

    @Test
    void tenThousandCharactersAreWrappedWithoutLosingOne() throws IOException {
        String text = anything(new Random(5), 10_000).replaceAll("(?U)[\\s\\p{javaWhitespace}]", "x");
        try (PDDocument document = new PDDocument()) {
            List<String> lines = Typesetter.open(document).wrap(text, Face.TEXT, 9, WIDTH);
            assertThat(String.join("", lines)).isEqualTo(text);
        }
    }

    @Test
    void linesBreakBetweenWordsAndWhereTheWriterBroke() throws IOException {
        try (PDDocument document = new PDDocument()) {
            assertThat(Typesetter.open(document).wrap("one two three\n\nfour", Face.TEXT, 10, 45))
                    .containsExactly("one two", "three", "", "four");
        }
    }

    @Test
    void aLineTooNarrowForAnythingStillHoldsOneCharacter() throws IOException {
        try (PDDocument document = new PDDocument()) {
            assertThat(Typesetter.open(document).wrap("a🎭b", Face.TEXT, 10, 0)).containsExactly("a", "🎭", "b");
        }
    }

    private static String anything(Random dice, int length) {
        int[][] corners = {
            {0, 0x24f},
            {0x300, 0x36f},
            {0x590, 0x6ff},
            {0x2000, 0x206f},
            {0xd800, 0xdfff},
            {0xfb00, 0xffff},
            {0x1f300, 0x1faff},
            {0, 0x10ffff}
        };
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int[] corner = corners[dice.nextInt(corners.length)];
            for (int more = dice.nextInt(8); more >= 0; more--) {
                text.appendCodePoint(corner[0] + dice.nextInt(corner[1] - corner[0] + 1));
            }
        }
        return text.toString();
    }

    /** The text as a reader of the finished PDF finds it. */
    private static String drawn(String text, Face face) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                Typesetter.open(document).line(stream, text, face, 20, 40, 700);
            }
            document.save(out);
        }
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document).strip();
        }
    }
}
