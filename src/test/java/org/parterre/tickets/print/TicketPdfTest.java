package org.parterre.tickets.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parterre.platform.web.Messages;
import org.parterre.tickets.ForeignReader;
import org.parterre.tickets.SampleSheet;

class TicketPdfTest {
    private static final Messages MESSAGES = new Messages();

    @Test
    void aReaderThatIsNotTheWriterReadsTheCodeOnPaper() throws IOException {
        Sheet sheet = SampleSheet.dutch().sheet();
        try (PDDocument document = Loader.loadPDF(keep("dutch", sheet))) {
            BufferedImage paper = new PDFRenderer(document).renderImageWithDPI(0, 150);
            assertThat(ForeignReader.decode(paper)).isEqualTo(sheet.code());
        }
    }

    @Test
    void whatTheDoorNeedsStandsOnIt() throws IOException {
        assertThat(text(SampleSheet.dutch().sheet()))
                .contains("Goede Zaken", "vrijdag 11 december 2026, 20.15 uur", "zaal open 19.30 uur")
                .contains("Theaterzaal · Theater De Wende", "Stationsstraat 21, 7201 MC Zutphen")
                .contains("Parterre", "Student / CJP", "Student: laat de kaart zien", "Noor van den Berg")
                .contains("K7Q2M9XD", "K7Q-2M9-XDA", "€ 22,75", "incl. 9 % btw (€ 1,88)");
    }

    @Test
    void itSpeaksTheBuyersLanguage() throws IOException {
        Sheet sheet = SampleSheet.english().seat("b-7-1").proof("").sheet();
        assertThat(text(sheet)).contains("Friday 11 December 2026, 20:15", "Box", "First balcony boxes", "€22.75");
        try (PDDocument document = Loader.loadPDF(keep("english", sheet))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Goede Zaken – tickets of order K7Q2M9XD");
        }
    }

    @Test
    void anOrderIsOneFileWithAPagePerTicket() throws IOException {
        byte[] pdf = TicketPdf.of(
                List.of(
                        SampleSheet.dutch().sheet(),
                        SampleSheet.dutch().seat("p-G-14").sheet(),
                        SampleSheet.dutch().seat("s-1").sheet()),
                MESSAGES);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"O'Brien\" & Zonen",
                "Zoë 🎭 Çelik",
                "שרה כהן",
                "{0} {1} %s ${x}",
                "../../etc/passwd"
            })
    void anyNameIsText(String name) throws IOException {
        assertThat(text(SampleSheet.dutch().buyer(name).sheet())).contains(name);
    }

    @Test
    void arabicIsDrawnAndFound() throws IOException {
        assertThat(text(SampleSheet.dutch().buyer("فاطمة الزهراء").sheet())).contains("فاطمة", "الزهراء");
    }

    @Test
    void theLongestNameAndTitleStayOnTheTicket() throws IOException {
        Sheet sheet = SampleSheet.dutch()
                .buyer("Wolfeschlegelsteinhausen-Bergerdorff ".repeat(5).strip())
                .title("De onwaarschijnlijke terugkeer van de twaalfkoppige vergadering")
                .seat("b-7-1")
                .accent("#f2d36b")
                .sheet();
        assertThat(text(sheet)).contains("Wolfeschlegelsteinhausen-Bergerdorff");
        keep("long", sheet);
    }

    private static String text(Sheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(TicketPdf.of(List.of(sheet), MESSAGES))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Leaves it in target/samples for people to look at. */
    private static byte[] keep(String name, Sheet sheet) throws IOException {
        byte[] pdf = TicketPdf.of(List.of(sheet), MESSAGES);
        Path samples = Files.createDirectories(Path.of("target/samples"));
        Files.write(samples.resolve("ticket-" + name + ".pdf"), pdf);
        return pdf;
    }
}
