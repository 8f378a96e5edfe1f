package org.parterre.platform.print;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/** The pieces that pages consist of, each with a number on its page, and whose they are (ISO 32000-1, 14.7.4). */
final class Marks {
    private static final COSName SPAN = COSName.getPDFName("Span");

    private final Map<Integer, COSArray> pages = new TreeMap<>();
    private @Nullable PDPage page;
    private @Nullable PDPageContentStream content;
    private COSArray marks = new COSArray();

    void turnTo(PDPage next, PDPageContentStream on) {
        page = next;
        content = on;
        marks = new COSArray();
        next.setStructParents(pages.size());
        next.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        pages.put(pages.size(), marks);
    }

    @Nullable
    PDPage page() {
        return page;
    }

    PDPageContentStream on() {
        if (content == null) {
            throw new IllegalStateException("there is no page to draw on yet");
        }
        return content;
    }

    /** @param said what is read out instead of what is drawn, or null for just that */
    void piece(PDStructureElement element, @Nullable String said, Tags.Drawing drawing) throws IOException {
        PDPageContentStream on = on();
        COSDictionary properties = new COSDictionary();
        properties.setDirect(true); // else a list of people has one more object for each of its cells
        properties.setInt(COSName.MCID, marks.size());
        if (said != null) {
            properties.setString(COSName.ACTUAL_TEXT, said);
        }
        adopt(element, marks.size());
        marks.add(element.getCOSObject());
        on.beginMarkedContent(
                said == null ? COSName.getPDFName(element.getStructureType()) : SPAN,
                PDPropertyList.create(properties));
        drawing.draw();
        on.endMarkedContent();
    }

    /** A piece on another page than the one on which its element began says which one that is. */
    private void adopt(PDStructureElement element, int mark) {
        PDPage began = element.getPage();
        if (began != null && page != null && began.getCOSObject() != page.getCOSObject()) {
            PDMarkedContentReference piece = new PDMarkedContentReference();
            piece.setPage(page);
            piece.setMCID(mark);
            element.appendKid(piece);
        } else {
            element.appendKid(mark);
        }
    }

    void leadBack(PDStructureTreeRoot tree) {
        Map<Integer, PDParentTreeValue> parents = new TreeMap<>();
        pages.forEach((number, kept) -> parents.put(number, new PDParentTreeValue(kept)));
        PDNumberTreeNode numbers = new PDNumberTreeNode(PDParentTreeValue.class);
        numbers.setNumbers(parents);
        tree.setParentTree(numbers);
        tree.setParentTreeNextKey(pages.size());
    }
}
