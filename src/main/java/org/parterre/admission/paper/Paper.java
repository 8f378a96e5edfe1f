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
import org.parterre.platform.print.Typesetter;

/** A document being written from top to bottom. A line that doesn't fit goes to the next page, under the same heads. */
public final class Paper implements AutoCloseable {
    public static final float WIDTH = 523;

    private static final float LEFT = 36;
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float TOP = 34;
    private static final float BOTTOM = HEIGHT - 40;
    private static final float LINE = 16.5f;
    private static final float NOTE = 11;
    private static final float BOX = 8.5f;
    private static final float BETWEEN = 6;

    private final PDDocument document = new PDDocument();
    private final Typesetter typesetter = Typesetter.open(document);
    private final String foot;
    private final List<PDPage> pages = new ArrayList<>();
    private @Nullable PDPageContentStream page;
    private float at;
    private String part = "";
    private List<Column> columns = List.of();

    /** A column of the lines that follow. @param strong what one looks for */
    public record Column(String head, float width, boolean strong) {}

    /** @param foot what stands at the foot of each page, before its number */
    public Paper(Language language, String title, String foot) {
        Imprint.on(document, language, title);
        this.foot = foot;
    }

    /** A part begins on a page of its own; its name stands at the top of each. */
    public void part(String name, List<Column> lines) throws IOException {
        part = name;
        columns = lines;
        turn();
    }

    /** A line of text across the page; large for what matters. */
    public void say(String text, float size, boolean strong) throws IOException {
        Face face = strong ? Face.STRONG : Face.TEXT;
        for (String line : typesetter.wrap(text, face, size, WIDTH)) {
            room(size * 1.35f);
            at += size * 1.35f;
            set(line, face, size, LEFT, WIDTH);
        }
        at += 4;
    }

    /** The name of what follows, kept with at least two lines of it. */
    public void heading(String text) throws IOException {
        room(22 + 2 * LINE);
        at += 22;
        set(text, Face.STRONG, 11, LEFT, WIDTH);
        at += 2;
    }

    /**
     * One line of the list.
     *
     * @param ticked whether its box is ticked; null for no box
     * @param note a smaller line below, or empty
     */
    public void line(@Nullable Boolean ticked, List<String> cells, String note) throws IOException {
        List<String> notes = note.isEmpty() ? List.of() : typesetter.wrap(note, Face.STRONG, 8, WIDTH - 24);
        room(LINE + notes.size() * NOTE);
        at += LINE - 4;
        if (ticked != null) {
            box(ticked);
        }
        cells(cells, 9);
        for (String more : notes) {
            at += NOTE;
            set(more, Face.STRONG, 8, LEFT + 18, WIDTH - 24);
        }
        at += 4;
        rule(.4f);
    }

    private void cells(List<String> cells, float size) throws IOException {
        float x = LEFT + 18;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            set(cells.get(i), column.strong() ? Face.STRONG : Face.TEXT, size, x, column.width());
            x += column.width() + BETWEEN;
        }
    }

    private void room(float height) throws IOException {
        if (page == null || at + height > BOTTOM) {
            turn();
        }
    }

    private void turn() throws IOException {
        finish();
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        pages.add(sheet);
        page = new PDPageContentStream(document, sheet);
        at = TOP + 14;
        set(part, Face.STRONG, 13, LEFT, WIDTH);
        if (!columns.isEmpty()) {
            at += 16;
            cells(columns.stream().map(Column::head).toList(), 7.5f);
        }
        at += 4;
        rule(1);
    }

    /** A text that is too wide is set smaller, so that no seat is cut off; only below that it ends in an ellipsis. */
    private void set(String text, Face face, float size, float x, float width) throws IOException {
        float wide = typesetter.width(text, face, size);
        float fitting = wide <= width ? size : Math.max(size * .75f, size * width / wide - .01f);
        typesetter.line(now(), typesetter.shortened(text, face, fitting, width), face, fitting, x, HEIGHT - at);
    }

    private void box(boolean ticked) throws IOException {
        float y = HEIGHT - at - 1;
        now().setLineWidth(.9f);
        now().addRect(LEFT, y, BOX, BOX);
        if (ticked) {
            now().moveTo(LEFT + 1.8f, y + 4.2f);
            now().lineTo(LEFT + 3.8f, y + 1.8f);
            now().lineTo(LEFT + 7, y + 6.8f);
        }
        now().stroke();
    }

    private void rule(float thickness) throws IOException {
        now().setLineWidth(thickness);
        now().moveTo(LEFT, HEIGHT - at);
        now().lineTo(LEFT + WIDTH, HEIGHT - at);
        now().stroke();
    }

    private PDPageContentStream now() {
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

    /** The whole document; nothing can be added after that. */
    public byte[] bytes() throws IOException {
        finish();
        for (int i = 0; i < pages.size(); i++) {
            String number = (i + 1) + " / " + pages.size();
            try (PDPageContentStream bottom = new PDPageContentStream(
                    document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                float wide = typesetter.width(number, Face.STRONG, 9);
                typesetter.line(
                        bottom, typesetter.shortened(foot, Face.TEXT, 8, WIDTH - wide - 12), Face.TEXT, 8, LEFT, 22);
                typesetter.line(bottom, number, Face.STRONG, 9, LEFT + WIDTH - wide, 22);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        finish();
        document.close();
    }
}
