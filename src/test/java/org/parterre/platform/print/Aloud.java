package org.parterre.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A PDF as somebody hears it who can't see it. */
public final class Aloud {
    private final IdentityHashMap<COSDictionary, Map<Integer, String>> pages = new IdentityHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private Aloud() {}

    /** What breaks the rules of ISO 14289-1 that a machine can check, by veraPDF. */
    public static List<String> objections(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage() + " " + one.getLocation())
                    .distinct()
                    .toList();
        }
    }

    /** Every piece of content in the order of the structure tree, by its element; what is in none is decoration. */
    public static List<String> heard(byte[] pdf) throws IOException {
        Aloud aloud = new Aloud();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                aloud.pages.put(page.getCOSObject(), pieces(page));
            }
            aloud.hear(document.getDocumentCatalog().getStructureTreeRoot());
            assertThat(aloud.pages.values()).allMatch(Map::isEmpty);
        }
        return aloud.lines;
    }

    private static Map<Integer, String> pieces(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> pieces = new HashMap<>();
        for (PDMarkedContent piece : extractor.getMarkedContents()) {
            if (piece.getMCID() >= 0) {
                pieces.put(piece.getMCID(), text(piece));
            } else {
                assertThat(piece.getTag()).isEqualTo("Artifact");
            }
        }
        return pieces;
    }

    private static String text(PDMarkedContent piece) {
        return piece.getActualText() != null
                ? piece.getActualText()
                : piece.getContents().stream()
                        .filter(TextPosition.class::isInstance)
                        .map(position -> ((TextPosition) position).getUnicode())
                        .collect(Collectors.joining());
    }

    private void hear(PDStructureNode node) {
        StringBuilder own = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                hear(element);
            } else if (kid instanceof Integer mark && node instanceof PDStructureElement element) {
                own.append(piece(element.getPage(), mark));
            } else if (kid instanceof PDMarkedContentReference mark) {
                own.append(piece(mark.getPage(), mark.getMCID()));
            }
        }
        if (node instanceof PDStructureElement element
                && (own.length() > 0 || element.getAlternateDescription() != null)) {
            String said =
                    element.getAlternateDescription() == null ? own.toString() : element.getAlternateDescription();
            lines.add(element.getStructureType() + ": " + said);
        }
    }

    private String piece(PDPage page, int mark) {
        return Objects.requireNonNull(
                Objects.requireNonNull(pages.get(page.getCOSObject())).remove(mark), "no piece " + mark);
    }
}
