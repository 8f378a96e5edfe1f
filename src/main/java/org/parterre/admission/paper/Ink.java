package org.parterre.admission.paper;

import static org.parterre.admission.paper.Sheets.LEFT;
import static org.parterre.admission.paper.Sheets.WIDTH;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.parterre.platform.print.Face;
import org.parterre.platform.print.Tags;

/** What is drawn where the sheets are filled to: in black, and either read out or for eyes only. */
final class Ink {
    private static final float BOX = 8.5f;

    private final Sheets sheets;
    private final Tags tags;

    Ink(Sheets sheets) {
        this.sheets = sheets;
        this.tags = sheets.tags();
    }

    private record Fitted(String text, float size) {}

    void say(String text, Face face, float size, float x, float width) throws IOException {
        say(text, "", face, size, x, width);
    }

    private void say(String text, String after, Face face, float size, float x, float width) throws IOException {
        Fitted line = fitted(text, face, size, width);
        if (!text.isEmpty()) {
            tags.content(Tags.unlessDrawn(text + after, line.text()), () -> draw(line, face, x));
        }
    }

    /** The same for eyes only. */
    void show(String text, Face face, float size, float x, float width) throws IOException {
        Fitted line = fitted(text, face, size, width);
        tags.artifact(() -> draw(line, face, x));
    }

    /** As many lines as it takes, on further pages where they don't fit; the first stands so much below what was drawn before. */
    void lines(String text, Face face, float size, float leading, float x, float width) throws IOException {
        List<String> lines = wrapped(text, face, size, width);
        for (int i = 0; i < lines.size(); i++) {
            sheets.room(leading);
            sheets.down(leading);
            // read out, the end of a line doesn't run into the next
            say(lines.get(i), i == lines.size() - 1 ? "" : " ", face, size, x, width);
        }
    }

    List<String> wrapped(String text, Face face, float size, float width) {
        return sheets.typesetter().wrap(text, face, size, width);
    }

    /** A text that is too wide is set smaller, so that no seat is cut off; only below that it ends in an ellipsis. */
    private Fitted fitted(String text, Face face, float size, float width) {
        float wide = sheets.typesetter().width(text, face, size);
        float fitting = wide <= width ? size : Math.max(size * .75f, size * width / wide - .01f);
        return new Fitted(sheets.typesetter().shortened(text, face, fitting, width), fitting);
    }

    private void draw(Fitted line, Face face, float x) throws IOException {
        sheets.typesetter().line(sheets.page(), line.text(), face, line.size(), x, sheets.y());
    }

    /** A box, ticked or to be ticked by hand. @param said what is read out for it */
    void box(boolean ticked, String said) throws IOException {
        float y = sheets.y() - 1;
        tags.figure(said, new PDRectangle(LEFT, y, BOX, BOX), () -> box(sheets.page(), y, ticked));
    }

    private static void box(PDPageContentStream page, float y, boolean ticked) throws IOException {
        page.setLineWidth(.9f);
        page.addRect(LEFT, y, BOX, BOX);
        if (ticked) {
            page.moveTo(LEFT + 1.8f, y + 4.2f);
            page.lineTo(LEFT + 3.8f, y + 1.8f);
            page.lineTo(LEFT + 7, y + 6.8f);
        }
        page.stroke();
    }

    void rule(float thickness) throws IOException {
        PDPageContentStream page = sheets.page();
        tags.artifact(() -> {
            page.setLineWidth(thickness);
            page.moveTo(LEFT, sheets.y());
            page.lineTo(LEFT + WIDTH, sheets.y());
            page.stroke();
        });
    }
}
