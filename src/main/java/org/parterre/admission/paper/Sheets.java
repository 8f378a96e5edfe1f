package org.parterre.admission.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.platform.print.Face;
import org.parterre.platform.print.Imprint;
import org.parterre.platform.print.Tags;
import org.parterre.platform.print.Typesetter;

/** Pages of A4 after each other, what stands at the top and at the foot of each, and how far down the last one is filled. */
final class Sheets implements AutoCloseable {
    static final float LEFT = 36;
    static final float WIDTH = 523;

    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float TOP = 34;
    private static final float BOTTOM = HEIGHT - 40;

    private final PDDocument document = new PDDocument();
    private final Typesetter typesetter = Typesetter.open(document);
    private final Tags tags;
    private final List<PDPage> pages = new ArrayList<>();
    private final List<Tags.Drawing> top = new ArrayList<>();
    private @Nullable PDPageContentStream page;
    private float at;

    Sheets(Language language, String title) throws IOException {
        Imprint.on(document, language, title);
        tags = Tags.on(document);
    }

    Tags tags() {
        return tags;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    /** An empty page. @param head what is drawn at the top of each that follows it */
    void turn(Tags.Drawing head) throws IOException {
        next();
        top.clear();
        top.add(head);
    }

    /** Below one more head for as long as that is being drawn. */
    void under(Tags.Drawing head, Tags.Drawing rest) throws IOException {
        top.add(head);
        rest.draw();
        top.remove(head);
    }

    /** Goes to the next page where so much doesn't fit on this one. */
    void room(float height) throws IOException {
        if (at + height > BOTTOM) {
            next();
            for (Tags.Drawing head : top) {
                head.draw();
            }
        }
    }

    private void next() throws IOException {
        finish();
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        pages.add(sheet);
        page = new PDPageContentStream(document, sheet);
        tags.turnTo(sheet, page);
        at = TOP;
    }

    void down(float height) {
        at += height;
    }

    /** Where the next line stands, in the page's own coordinates. */
    float y() {
        return HEIGHT - at;
    }

    PDPageContentStream page() {
        if (page == null) {
            throw new IllegalStateException("no part was begun");
        }
        return page;
    }

    private void finish() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    byte[] bytes(String foot) throws IOException {
        finish();
        tags.finish();
        for (int i = 0; i < pages.size(); i++) {
            String number = (i + 1) + " / " + pages.size();
            try (PDPageContentStream bottom = new PDPageContentStream(
                    document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                Tags.artifact(bottom, () -> foot(bottom, foot, number));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void foot(PDPageContentStream bottom, String foot, String number) throws IOException {
        float wide = typesetter.width(number, Face.STRONG, 9);
        String fitting = typesetter.shortened(foot, Face.TEXT, 8, WIDTH - wide - 12);
        typesetter.line(bottom, fitting, Face.TEXT, 8, LEFT, 22);
        typesetter.line(bottom, number, Face.STRONG, 9, LEFT + WIDTH - wide, 22);
    }

    @Override
    public void close() throws IOException {
        finish();
        document.close();
    }
}
