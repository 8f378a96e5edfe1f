package org.parterre.tickets.print;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.parterre.platform.print.Face;
import org.parterre.platform.print.QrImage;
import org.parterre.platform.print.Tags;
import org.parterre.platform.print.Typesetter;

/** Draws on a new A4 page. Lengths are points, and y grows downwards from the upper edge, as one reads. */
final class Pen implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    /** From one base line to the next, in type sizes. */
    private static final float LEADING = 1.38f;

    private final Typesetter typesetter;
    private final Tags tags;
    private final PDPageContentStream page;

    /** How text looks. Colours are 0xrrggbb. */
    record Type(Face face, float size, int colour) {
        Type sized(float other) {
            return new Type(face, other, colour);
        }
    }

    Pen(PDDocument document, Typesetter typesetter, Tags tags) throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        this.typesetter = typesetter;
        this.tags = tags;
        this.page = new PDPageContentStream(document, sheet);
        tags.turnTo(sheet, page);
    }

    /** What is written meanwhile is read out as one element of that type. */
    void as(String type, Tags.Drawing drawing) throws IOException {
        tags.as(type, drawing);
    }

    /** What something is called, and the thing itself: read out as one line of a list. */
    void item(Tags.Drawing caption, Tags.Drawing value) throws IOException {
        as("LI", () -> {
            as("Lbl", caption);
            as("LBody", value);
        });
    }

    /**
     * One line from x on; what is too wide ends in an ellipsis. Read out whole, and in the order in which it was written, also
     * where it is drawn from right to left.
     */
    void text(String text, Type type, float x, float baseline, float width) throws IOException {
        line(text, "", type, x, baseline, width);
    }

    /** The same for what only makes sense on paper: nobody is told of it. */
    void unsaid(String text, Type type, float x, float baseline, float width) throws IOException {
        String fitting = typesetter.shortened(text, type.face(), type.size(), width);
        tags.artifact(() -> set(fitting, type, x, baseline));
    }

    private void line(String text, String after, Type type, float x, float baseline, float width) throws IOException {
        String fitting = typesetter.shortened(text, type.face(), type.size(), width);
        if (!text.isEmpty()) {
            tags.content(Tags.unlessDrawn(text + after, fitting), () -> set(fitting, type, x, baseline));
        }
    }

    private void set(String text, Type type, float x, float baseline) throws IOException {
        colour(type.colour());
        typesetter.line(page, text, type.face(), type.size(), x, HEIGHT - baseline);
    }

    /** The same in the middle between x and x + width. */
    void centred(String text, Type type, float x, float baseline, float width) throws IOException {
        String fitting = typesetter.shortened(text, type.face(), type.size(), width);
        float inset = Math.max(0, (width - width(fitting, type)) / 2);
        text(fitting, type, x + inset, baseline, width);
    }

    /** Lines below each other, at most so many. */
    void lines(String text, Type type, float x, float baseline, float width, int most) throws IOException {
        List<String> lines = typesetter.wrap(text, type.face(), type.size(), width);
        float leading = type.size() * LEADING;
        float at = baseline;
        for (int i = 0; i < Math.min(most, lines.size()); i++, at += leading) {
            boolean last = i == most - 1 || i == lines.size() - 1;
            String line = last ? String.join(" ", lines.subList(i, lines.size())) : lines.get(i);
            line(line, last ? "" : " ", type, x, at, width);
        }
    }

    /** How far below the first base line of such {@link #lines} a further line would stand. */
    float height(String text, Type type, float width, int most) {
        int lines = typesetter.wrap(text, type.face(), type.size(), width).size();
        return type.size() * LEADING * Math.min(most, lines);
    }

    float width(String text, Type type) {
        return typesetter.width(text, type.face(), type.size());
    }

    /** The type, smaller where the text would be too wide, but not smaller than that. */
    Type fitted(String text, Type type, float width, float smallest) {
        float wide = width(text, type);
        return wide <= width ? type : type.sized(Math.max(smallest, type.size() * width / wide));
    }

    void box(float x, float top, float width, float height, int colour) throws IOException {
        tags.artifact(() -> filled(x, top, width, height, colour));
    }

    void outline(float x, float top, float width, float height, float thickness, int colour) throws IOException {
        tags.artifact(() -> {
            strokes(thickness, colour);
            page.addRect(x, HEIGHT - top - height, width, height);
            page.stroke();
        });
    }

    void rule(float x, float y, float toX, float toY, float thickness, int colour) throws IOException {
        tags.artifact(() -> stroked(x, y, toX, toY, thickness, colour));
    }

    void dashes(float x, float y, float toX, float toY, int colour) throws IOException {
        tags.artifact(() -> {
            page.setLineDashPattern(new float[] {1.5f, 4}, 0);
            page.setLineCapStyle(1);
            stroked(x, y, toX, toY, 1, colour);
            page.setLineCapStyle(0);
            page.setLineDashPattern(new float[0], 0);
        });
    }

    /** The code with the white around it in a square of that side, black on white. @param said what it is */
    void code(QrImage code, String said, float x, float top, float side) throws IOException {
        PDRectangle box = new PDRectangle(x, HEIGHT - top - side, side, side);
        tags.figure(said, box, () -> modules(code, x, top, side));
    }

    private void modules(QrImage code, float x, float top, float side) throws IOException {
        filled(x, top, side, side, 0xffffff);
        float module = side / code.sizeWithQuiet();
        colour(0x000000);
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                int run = code.run(column, row);
                if (run > 0) {
                    page.addRect(
                            x + (QrImage.QUIET + column) * module,
                            HEIGHT - top - (QrImage.QUIET + row + 1) * module,
                            run * module,
                            module);
                    column += run;
                }
            }
        }
        page.fill();
    }

    private void filled(float x, float top, float width, float height, int colour) throws IOException {
        colour(colour);
        page.addRect(x, HEIGHT - top - height, width, height);
        page.fill();
    }

    private void stroked(float x, float y, float toX, float toY, float thickness, int colour) throws IOException {
        strokes(thickness, colour);
        page.moveTo(x, HEIGHT - y);
        page.lineTo(toX, HEIGHT - toY);
        page.stroke();
    }

    private void strokes(float thickness, int colour) throws IOException {
        page.setLineWidth(thickness);
        page.setStrokingColor((colour >> 16 & 0xff) / 255f, (colour >> 8 & 0xff) / 255f, (colour & 0xff) / 255f);
    }

    private void colour(int colour) throws IOException {
        page.setNonStrokingColor((colour >> 16 & 0xff) / 255f, (colour >> 8 & 0xff) / 255f, (colour & 0xff) / 255f);
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
