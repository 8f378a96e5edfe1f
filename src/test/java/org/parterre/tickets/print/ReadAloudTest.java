package org.parterre.tickets.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.parterre.platform.print.Aloud;
import org.parterre.platform.web.Messages;
import org.parterre.tickets.SampleSheet;

/** A printed ticket as somebody hears it who can't see it. */
class ReadAloudTest {
    private static final Messages MESSAGES = new Messages();

    @Test
    void aDutchTicketIsReadInOrder() throws IOException {
        byte[] pdf = TicketPdf.of(List.of(SampleSheet.dutch().sheet()), MESSAGES);
        assertThat(Aloud.heard(pdf))
                .startsWith(
                        "P: Theater over samenwerken",
                        "H1: Goede Zaken",
                        "P: vrijdag 11 december 2026, 20.15 uur",
                        "P: zaal open 19.30 uur",
                        "P: Theaterzaal · Theater De Wende",
                        "P: Stationsstraat 21, 7201 MC Zutphen",
                        "Lbl: Vak",
                        "LBody: Parterre",
                        "Lbl: Rij",
                        "LBody: G",
                        "Lbl: Stoel",
                        "LBody: 13",
                        "Lbl: Student / CJP",
                        "LBody: € 22,75incl. 9 % btw (€ 1,88)",
                        "LBody: Student: laat de kaart zien",
                        "Lbl: Op naam van",
                        "LBody: Noor van den Berg",
                        "Figure: QR-code voor Parterre · rij G · stoel 13, Goede Zaken",
                        "P: K7Q-2M9-XDA",
                        "P: Lukt scannen niet? Noem deze code aan de deur.")
                .contains("H2: Goed om te weten", "H3: Zo komt u binnen")
                .noneMatch(line -> line.contains("vouw hier"));
    }

    @Test
    void anEnglishBoxIsReadInOrderAndWholeHoweverMuchIsCutOffOnPaper() throws IOException {
        String title = "The unlikely return of the twelve-headed meeting in the house by the river Ijssel".repeat(3);
        byte[] pdf = TicketPdf.of(
                List.of(SampleSheet.english().title(title).seat("b-7-1").sheet()), MESSAGES);
        assertThat(Aloud.heard(pdf))
                .contains("H1: " + title, "Lbl: Section", "LBody: First balcony boxes", "Lbl: Box", "H2: Good to know");
    }

    @Test
    void whatIsDrawnFromRightToLeftIsReadAsItWasWritten() throws IOException {
        String name = "שרה כהן";
        byte[] pdf = TicketPdf.of(List.of(SampleSheet.dutch().buyer(name).sheet()), MESSAGES);
        assertThat(Aloud.heard(pdf)).contains("LBody: " + name);
    }

    @Test
    void theDocumentSaysWhatItIs() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(TicketPdf.of(List.of(SampleSheet.english().sheet()), MESSAGES))) {
            PDDocumentCatalog catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getLanguage()).isEqualTo("en");
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            document.getPage(0).getResources().getFontNames().forEach(font -> assertThat(fontIsReadable(document, font))
                    .isTrue());
        }
    }

    /** The rules of ISO 14289-1 that a machine can check, by veraPDF. */
    @Test
    void aForeignCheckerFindsPdfUa() throws Exception {
        assertThat(Aloud.objections(TicketPdf.of(
                        List.of(
                                SampleSheet.dutch().buyer("Zoë 🎭 <&> שרה").sheet(),
                                SampleSheet.dutch()
                                        .seat("s-1")
                                        .accent("#f2d36b")
                                        .sheet(),
                                SampleSheet.dutch().seat("b-7-1").proof("").sheet()),
                        MESSAGES)))
                .isEmpty();
        assertThat(Aloud.objections(TicketPdf.of(List.of(SampleSheet.english().sheet()), MESSAGES)))
                .isEmpty();
    }

    @Test
    void theCheckerFindsWhatIsMissing() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        assertThat(Aloud.objections(plain.toByteArray())).anyMatch(one -> one.startsWith("7.1 "));
    }

    private static boolean fontIsReadable(PDDocument document, COSName font) {
        try {
            return document.getPage(0)
                    .getResources()
                    .getFont(font)
                    .getCOSObject()
                    .containsKey(COSName.TO_UNICODE);
        } catch (IOException e) {
            return false;
        }
    }
}
