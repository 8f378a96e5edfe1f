package org.parterre.reporting.settlement.paper;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.parterre.platform.print.Face;
import org.parterre.platform.print.Typesetter;

/** A4 sheets that are written from top to bottom, as many as it takes; each has its number when all are. Lengths are points. */
final class Sheets implements AutoCloseable {
    static final int INK = 0x1c1924;
    static final int SOFT = 0x5e5867;
    static final int HAIR = 0xd9d2c4;
    static final Type TITLE = new Type(Face.DISPLAY, 24, INK);
    static final Type HEADING = new Type(Face.DISPLAY, 14, INK);
    static final Type BODY = new Type(Face.TEXT, 9.5f, INK);
    static final Type STRONG = new Type(Face.STRONG, 9.5f, INK);
    static final Type SMALL = new Type(Face.TEXT, 8, SOFT);
    static final float LEFT = 50;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 40;
    private static final float BOTTOM = 62;
    private static final float FOOT = 34;

    private final PDDocument document;
    private final Typesetter typesetter;
    private final String below;
    private PDPageContentStream page;
    private float y = TOP;

    /** How text looks. The colour is 0xrrggbb. */
    record Type(Face face, float size, int colour) {}

    /** @param below what stands at the foot of each sheet */
    Sheets(PDDocument document, String below) throws IOException {
        this.document = document;
        this.typesetter = Typesetter.open(document);
        this.below = below;
        this.page = sheet();
    }

    private PDPageContentStream sheet() throws IOException {
        PDPage paper = new PDPage(PDRectangle.A4);
        document.addPage(paper);
        return new PDPageContentStream(document, paper);
    }

    /** Goes on further down. */
    void move(float down) {
        y -= down;
    }

    /** Begins another sheet where there isn't that much room left on this one. @return whether there was */
    boolean room(float needed) throws IOException {
        if (y - needed >= BOTTOM) {
            return true;
        }
        page.close();
        page = sheet();
        y = TOP;
        return false;
    }

    /** One line from x on; what is too wide ends in an ellipsis. */
    void text(String text, Type type, float x, float width) throws IOException {
        write(page, typesetter.shortened(text, type.face(), type.size(), width), type, x, y);
    }

    List<String> wrapped(String text, Type type) {
        return typesetter.wrap(text, type.face(), type.size(), WIDTH);
    }

    float width(String text, Type type) {
        return typesetter.width(text, type.face(), type.size());
    }

    /** A rule from side to side, so much below the line. */
    void rule(float under, int colour) throws IOException {
        page.setStrokingColor(part(colour, 16), part(colour, 8), part(colour, 0));
        page.setLineWidth(.6f);
        page.moveTo(LEFT, y - under);
        page.lineTo(LEFT + WIDTH, y - under);
        page.stroke();
        y -= under > 3 ? 1.5f : 0;
    }

    private void write(PDPageContentStream where, String text, Type type, float x, float at) throws IOException {
        where.setNonStrokingColor(part(type.colour(), 16), part(type.colour(), 8), part(type.colour(), 0));
        typesetter.line(where, text, type.face(), type.size(), x, at);
    }

    private static float part(int colour, int shift) {
        return (colour >> shift & 0xff) / 255f;
    }

    @Override
    public void close() throws IOException {
        page.close();
        int all = document.getNumberOfPages();
        for (int number = 1; number <= all; number++) {
            String count = number + " / " + all;
            try (PDPageContentStream foot = new PDPageContentStream(
                    document, document.getPage(number - 1), PDPageContentStream.AppendMode.APPEND, true, true)) {
                float wide = width(count, SMALL);
                write(
                        foot,
                        typesetter.shortened(below, SMALL.face(), SMALL.size(), WIDTH - wide - 20),
                        SMALL,
                        LEFT,
                        FOOT);
                write(foot, count, SMALL, LEFT + WIDTH - wide, FOOT);
            }
        }
    }
}
