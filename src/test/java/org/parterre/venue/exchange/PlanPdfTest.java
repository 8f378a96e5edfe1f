package org.parterre.venue.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parterre.platform.Language;
import org.parterre.venue.Plan;
import org.parterre.venue.Plans;
import org.parterre.venue.PriceZone;

/** The plan that hangs in the ushers' room, taken apart again. */
class PlanPdfTest {
    @ParameterizedTest
    @ValueSource(strings = {"italian-theatre", "middle-theatre", "studio"})
    void allOfTheHallIsOnOneSheetAndNothingIsCutOff(String hall) throws IOException {
        Plan plan = Plans.read(Files.readString(Path.of("config", "demo", "plans", hall + ".json")));
        byte[] pdf = PlanPdf.of(plan, "Schouwburg «Żółć», Grote Zaal", "Zaalplan, versie 1", Language.NL);
        Path kept = Path.of("target", "plans", hall + ".pdf");
        Files.createDirectories(kept.getParent());
        Files.write(kept, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle paper = document.getPage(0).getMediaBox();
            assertThat(Math.max(paper.getWidth(), paper.getHeight()))
                    .isEqualTo(plan.seats().size() > 400 ? PDRectangle.A3.getHeight() : PDRectangle.A4.getHeight());
            Words words = new Words(paper);
            String text = words.getText(document);
            assertThat(text).contains("Schouwburg «Żółć», Grote Zaal", "Zaalplan, versie 1");
            for (PriceZone zone : plan.zones()) {
                assertThat(text).contains(zone.name().nl() + " (");
            }
            long digits = plan.seats().stream()
                    .flatMapToInt(seat -> seat.number().chars())
                    .filter(Character::isDigit)
                    .count();
            assertThat(words.digits).as("digits of the seats' numbers").isGreaterThanOrEqualTo((int) digits);
            assertThat(words.outside).as("letters that are not on the paper").isZero();
        }
    }

    /** Counts what is written in a seat, and what is written beside the paper. */
    private static final class Words extends PDFTextStripper {
        private final PDRectangle paper;
        private int digits;
        private int outside;

        Words(PDRectangle paper) {
            this.paper = paper;
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) throws IOException {
            digits += (int) text.chars().filter(Character::isDigit).count();
            outside += (int) letters.stream()
                    .filter(letter -> letter.getX() < 0
                            || letter.getY() < 0
                            || letter.getX() + letter.getWidth() > paper.getWidth()
                            || letter.getY() > paper.getHeight())
                    .count();
            super.writeString(text, letters);
        }
    }
}
