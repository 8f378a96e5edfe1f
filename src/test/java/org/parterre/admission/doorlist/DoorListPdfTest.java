package org.parterre.admission.doorlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.admission.audience.SampleAudience;
import org.parterre.platform.Language;
import org.parterre.platform.print.Aloud;
import org.parterre.platform.web.Messages;

/** The list on paper, of as many people as the largest hall has seats, and as somebody hears it who can't see it. */
class DoorListPdfTest {
    private static final int MANY = 1350;
    private static final int A_LETTER_TAKES = 2 * 1024 * 1024;
    private static final Messages MESSAGES = new Messages();

    @Test
    void everybodyStandsInItTwiceFortyToAPage() throws Exception {
        byte[] pdf = DoorListPdf.of(SampleAudience.of(MANY), Language.NL, MESSAGES);
        assertThat(pdf).hasSizeLessThan(A_LETTER_TAKES);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2 * MANY / 45, 2 * MANY / 39 + 2);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("ORDER0777", -1)).hasSize(3);
            assertThat(text)
                    .contains("Hulp gewenst: rolstoel", "Van de kassa: garderobe", "Student: laat de kaart zien")
                    .contains("777, Noor van den Berg")
                    .contains(MANY + " kaartjes")
                    .contains("1 / " + document.getNumberOfPages());
        }
    }

    @Test
    void aDutchListIsReadLineByLineUnderItsHeads() throws Exception {
        List<String> heard = Aloud.heard(DoorListPdf.of(SampleAudience.of(100), Language.NL, MESSAGES));
        assertThat(heard.get(0)).startsWith("H1: Op naam · Goede Zaken");
        assertThat(heard.get(1)).startsWith("P: 100 kaartjes; aangekruist is wie al binnen was");
        assertThat(heard.subList(2, 17))
                .containsExactly(
                        "TH: In",
                        "TH: Naam",
                        "TH: Plaats",
                        "TH: Bestelling",
                        "TH: Laten zien, of het tarief",
                        "Figure: binnen",
                        "TH: 0, Noor van den Berg",
                        "TD: Parterre · rij G · stoel 12",
                        "TD: ORDER0000",
                        "TD: Student: laat de kaart zien",
                        "Figure: niet binnen",
                        "TH: 1, Noor van den Berg",
                        "TD: Parterre · rij G · stoel 13",
                        "TD: ORDER0001",
                        "TD: Student: laat de kaart zien");
        assertThat(heard)
                .containsSequence(
                        "TD: ORDER0007",
                        "P: Student: laat de kaart zien",
                        "P: Hulp gewenst: rolstoel  ·  Van de kassa: garderobe");
    }

    @Test
    void anEnglishListIsReadBySeatAfterThatAndItsHeadsOnceHoweverManyPages() throws Exception {
        List<String> heard = Aloud.heard(DoorListPdf.of(SampleAudience.of(100), Language.EN, MESSAGES));
        int second = heard.indexOf(heard.stream()
                .filter(line -> line.startsWith("H1: By seat"))
                .findFirst()
                .orElseThrow());
        assertThat(heard.subList(second + 1, second + 11))
                .containsExactly(
                        "TH: In",
                        "TH: Seat",
                        "TH: Name",
                        "TH: Order",
                        "TH: To be shown, or the tariff",
                        "Figure: inside",
                        "TH: Stalls · row G · seat 12",
                        "TD: 0, Noor van den Berg",
                        "TD: ORDER0000",
                        "TD: Student: show the card");
        assertThat(heard.stream().filter("TH: Order"::equals)).hasSize(2);
        assertThat(heard).filteredOn(line -> line.startsWith("H1")).hasSize(2);
        assertThat(heard).noneMatch(line -> line.contains("Shred"));
    }

    /** It is not read aloud on every page, but printed there. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void itsFootHasRoom(Language language) throws Exception {
        try (PDDocument list = Loader.loadPDF(DoorListPdf.of(SampleAudience.of(3), language, MESSAGES))) {
            assertThat(new PDFTextStripper().getText(list))
                    .contains(
                            language == Language.NL
                                    ? "Na de avond versnipperen · gemaakt "
                                    : "Shred after the evening · made ")
                    .doesNotContain("…");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aForeignCheckerFindsPdfUa(Language language) throws Exception {
        assertThat(Aloud.objections(DoorListPdf.of(SampleAudience.of(100), language, MESSAGES)))
                .isEmpty();
        assertThat(Aloud.objections(DoorListPdf.of(SampleAudience.of(0), language, MESSAGES)))
                .isEmpty();
    }
}
