package org.parterre.platform.print;

import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * What a screen reader says of a PDF, and in which order: everything drawn is either part of an element (a heading, a paragraph,
 * a cell, a picture with its description) or decoration that nobody hears of (ISO 32000-1, 14.7 and 14.8; ISO 14289-1, PDF/UA-1).
 * Elements are read in the order in which they are opened. Belongs to one document and one thread.
 */
public final class Tags {
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    private final Map<Scope, COSDictionary> scopes = new EnumMap<>(Scope.class);
    private final Marks marks = new Marks();

    /** Something that is drawn. */
    @FunctionalInterface
    public interface Drawing {
        void draw() throws IOException;
    }

    /** Of what a cell is the head. */
    public enum Scope {
        ROW("Row"),
        COLUMN("Column");

        private final String name;

        Scope(String name) {
            this.name = name;
        }

        private COSDictionary attributes() {
            COSDictionary attributes = new COSDictionary();
            attributes.setName(COSName.O, "Table");
            attributes.setName(COSName.getPDFName("Scope"), name);
            return attributes;
        }
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
        Claim.on(document);
        return tags;
    }

    /** From now on it is drawn on that page. */
    public void turnTo(PDPage next, PDPageContentStream on) {
        marks.turnTo(next, on);
    }

    /** All that is drawn meanwhile belongs to an element of that standard type: {@code P}, {@code H1}, {@code L} … */
    public void as(String type, Drawing drawing) throws IOException {
        as(type, null, drawing);
    }

    private void as(String type, @Nullable COSDictionary attributes, Drawing drawing) throws IOException {
        PDStructureElement element = new PDStructureElement(type, open.element());
        element.setPage(marks.page());
        if (attributes != null) {
            element.getCOSObject().setItem(COSName.A, attributes);
        }
        open.element().appendKid(element);
        open.push(element);
        drawing.draw();
        open.pop();
    }

    /** A cell of a table that says what the others of its row or column are: it is read out with each of them. */
    public void head(Scope of, Drawing drawing) throws IOException {
        as("TH", scopes.computeIfAbsent(of, Scope::attributes), drawing);
    }

    /** A picture, and what is said to who can't see it. @param box where it lies, in the page's own coordinates */
    public void figure(String description, PDRectangle box, Drawing drawing) throws IOException {
        COSDictionary place = new COSDictionary();
        place.setName(COSName.O, "Layout");
        place.setName(COSName.getPDFName("Placement"), "Block");
        place.setItem(COSName.BBOX, box.getCOSArray());
        as("Figure", place, () -> {
            open.element().setAlternateDescription(description);
            content(null, drawing);
        });
    }

    /** A piece of the element that is open. @param said what is read out instead of what is drawn, or null for just that */
    public void content(@Nullable String said, Drawing drawing) throws IOException {
        marks.piece(open.element(), said, drawing);
    }

    /**
     * What is to be read out of a text of which that is drawn, or null where the drawing reads by itself: not what was cut off, nor
     * what is drawn from right to left.
     */
    public static @Nullable String unlessDrawn(String text, String drawn) {
        boolean asDrawn = drawn.equals(text) && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return asDrawn ? null : text;
    }

    /** Decoration, or what only makes sense on paper: nobody is told of it. */
    public void artifact(Drawing drawing) throws IOException {
        artifact(marks.on(), drawing);
    }

    /** The same on a page that was left before: its number, say. */
    public static void artifact(PDPageContentStream on, Drawing drawing) throws IOException {
        on.beginMarkedContent(COSName.ARTIFACT);
        drawing.draw();
        on.endMarkedContent();
    }

    /** To be called when all pages are drawn: leads from what is on a page back to its element. */
    public void finish() {
        marks.leadBack(tree);
    }
}
