package org.parterre.admission.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.parterre.platform.Language;
import org.parterre.platform.print.Aloud;

class PaperTest {
    private static final Table.Ticks TICKS = new Table.Ticks("In", "inside", "not inside");

    @Test
    void aParagraphThatGoesOnOnTheNextPageIsReadAsOne() throws Exception {
        String words = "all of us ".repeat(800).strip();
        byte[] pdf = paper(words);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(Aloud.heard(pdf)).containsExactly("H1: Part", "P: " + words);
        assertThat(Aloud.objections(pdf)).isEmpty();
    }

    @Test
    void whatIsCutOffOrDrawnFromRightToLeftIsReadAsItWasWritten() throws Exception {
        String name = "שרה כהן";
        String longer = "Noor ".repeat(20).strip();
        try (Paper paper = new Paper(Language.EN, "Title", "foot")) {
            paper.part("Part");
            paper.table(
                    TICKS,
                    List.of(new Table.Column("Name", 100, true), new Table.Column("Other", 100, false)),
                    lines -> lines.line(true, List.of(name, longer), ""));
            byte[] pdf = paper.bytes();
            assertThat(Aloud.heard(pdf)).contains("TH: " + name, "TD: " + longer);
            assertThat(Aloud.objections(pdf)).isEmpty();
        }
    }

    private static byte[] paper(String words) throws Exception {
        try (Paper paper = new Paper(Language.EN, "Title", "foot")) {
            paper.part("Part");
            paper.say(words, 11, false);
            return paper.bytes();
        }
    }
}
