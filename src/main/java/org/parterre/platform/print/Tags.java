package org.parterre.platform.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/**
 * What a screen reader says of a PDF, and in which order: everything drawn is either part of an element (a heading, a paragraph,
 * a picture with its description) or decoration that nobody hears of (ISO 32000-1, 14.7 and 14.8; ISO 14289-1, PDF/UA-1).
 * Elements are read in the order in which they are opened. Belongs to one document and one thread.
 */
public final class Tags {
    private static final COSName PARAGRAPH_CONTENT = COSName.getPDFName("Span");
    private static final String CLAIM =
            """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>""";

    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    private final Map<Integer, COSArray> pages = new TreeMap<>();
    private @Nullable PDPage page;
    private @Nullable PDPageContentStream content;
    private COSArray marks = new COSArray();

    /** Something that is drawn. */
    @FunctionalInterface
    public interface Drawing {
        void draw() throws IOException;
    }

    private Tags() {}

    /** Makes it a tagged document; its language and title are said by {@link Imprint} before. */
    public static Tags on(PDDocument document) throws IOException {
        Tags tags = new Tags();
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(tags.tree);
        PDStructureElement whole = new PDStructureElement("Document", tags.tree);
        tags.tree.appendKid(whole);
        tags.open.push(whole);
        String title = document.getDocumentInformation().getTitle();
        PDMetadata claim = new PDMetadata(document);
        claim.importXMPMetadata(CLAIM.formatted(escaped(title)).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(claim);
        return tags;
    }

    /** From now on it is drawn on that page. */
    public void turnTo(PDPage next, PDPageContentStream on) {
        page = next;
        content = on;
        marks = new COSArray();
        next.setStructParents(pages.size());
        next.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        pages.put(pages.size(), marks);
    }

    /** All that is drawn meanwhile belongs to an element of that standard type: {@code P}, {@code H1}, {@code L} … */
    public void as(String type, Drawing drawing) throws IOException {
        PDStructureElement element = new PDStructureElement(type, open.element());
        element.setPage(page);
        open.element().appendKid(element);
        open.push(element);
        drawing.draw();
        open.pop();
    }

    /** A picture, and what is said to who can't see it. @param box where it lies, in the page's own coordinates */
    public void figure(String description, PDRectangle box, Drawing drawing) throws IOException {
        as("Figure", () -> {
            PDStructureElement figure = open.element();
            figure.setAlternateDescription(description);
            COSDictionary place = new COSDictionary();
            place.setName(COSName.O, "Layout");
            place.setName(COSName.getPDFName("Placement"), "Block");
            place.setItem(COSName.BBOX, box.getCOSArray());
            figure.getCOSObject().setItem(COSName.A, place);
            content(null, drawing);
        });
    }

    /** A piece of the element that is open. @param said what is read out instead of what is drawn, or null for just that */
    public void content(@Nullable String said, Drawing drawing) throws IOException {
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, marks.size());
        if (said != null) {
            properties.setString(COSName.ACTUAL_TEXT, said);
        }
        PDStructureElement element = open.element();
        element.appendKid(marks.size());
        marks.add(element.getCOSObject());
        PDPageContentStream on = on();
        COSName type = said == null ? COSName.getPDFName(element.getStructureType()) : PARAGRAPH_CONTENT;
        on.beginMarkedContent(type, PDPropertyList.create(properties));
        drawing.draw();
        on.endMarkedContent();
    }

    /** Decoration, or what only makes sense on paper: nobody is told of it. */
    public void artifact(Drawing drawing) throws IOException {
        on().beginMarkedContent(COSName.ARTIFACT);
        drawing.draw();
        on().endMarkedContent();
    }

    /** To be called when all pages are drawn: leads from what is on a page back to its element. */
    public void finish() {
        Map<Integer, PDParentTreeValue> parents = new TreeMap<>();
        pages.forEach((number, kept) -> parents.put(number, new PDParentTreeValue(kept)));
        PDNumberTreeNode numbers = new PDNumberTreeNode(PDParentTreeValue.class);
        numbers.setNumbers(parents);
        tree.setParentTree(numbers);
        tree.setParentTreeNextKey(pages.size());
    }

    private PDPageContentStream on() {
        if (content == null) {
            throw new IllegalStateException("there is no page to draw on yet");
        }
        return content;
    }

    private static String escaped(String text) {
        List<String> characters = new ArrayList<>();
        text.codePoints()
                .filter(c -> c >= ' ' && Character.isDefined(c) && !Character.isSurrogate((char) c))
                .forEach(c -> characters.add(
                        c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : Character.toString(c)));
        return String.join("", characters);
    }
}
