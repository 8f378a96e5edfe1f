package org.parterre.reporting.settlement.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parterre.platform.Language;
import org.parterre.platform.print.Imprint;

/** Tables below each other on A4 sheets, to be printed and signed. Not for use inside a transaction: drawing takes its time. */
public final class TablesPdf {
    public static final String TYPE = "application/pdf";

    private static final float LINE = 14;
    private static final float NOTE = 10.5f;
    private static final float GAP = 14;
    private static final float BETWEEN = 12;

    private final Sheets sheets;
    private final Language language;

    private TablesPdf(Sheets sheets, Language language) {
        this.sheets = sheets;
        this.language = language;
    }

    /**
     * @param lines what stands below the title
     * @param below what stands at the foot of each sheet
     */
    public static byte[] of(String title, List<String> lines, List<Table> tables, String below, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (PDDocument document = new PDDocument()) {
            Imprint.on(document, language, title);
            try (Sheets sheets = new Sheets(document, below)) {
                sheets.move(30);
                sheets.text(title, Sheets.TITLE, Sheets.LEFT, Sheets.WIDTH);
                sheets.move(8);
                for (String line : lines) {
                    for (String part : sheets.wrapped(line, Sheets.BODY)) {
                        sheets.move(LINE);
                        sheets.text(part, Sheets.BODY, Sheets.LEFT, Sheets.WIDTH);
                    }
                }
                TablesPdf drawing = new TablesPdf(sheets, language);
                for (Table table : tables) {
                    drawing.table(table);
                }
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void table(Table table) throws IOException {
        float[] widths = widths(table);
        sheets.move(GAP);
        sheets.room(5 * LINE); // a heading is never alone at the foot of a sheet
        sheets.move(16);
        sheets.text(table.title(), Sheets.HEADING, Sheets.LEFT, Sheets.WIDTH);
        heads(table, widths);
        for (List<Cell> row : table.rows()) {
            if (!sheets.room(2 * LINE)) {
                heads(table, widths);
            }
            sheets.move(LINE);
            cells(table, row, widths, Sheets.BODY);
            sheets.rule(4, Sheets.HAIR);
        }
        if (!table.foot().isEmpty()) {
            sheets.move(2);
            sheets.rule(2, Sheets.INK);
            sheets.move(LINE);
            cells(table, table.foot(), widths, Sheets.STRONG);
        }
        if (!table.note().isEmpty()) {
            sheets.move(3);
            for (String part : sheets.wrapped(table.note(), Sheets.SMALL)) {
                sheets.room(NOTE);
                sheets.move(NOTE);
                sheets.text(part, Sheets.SMALL, Sheets.LEFT, Sheets.WIDTH);
            }
        }
    }

    private void heads(Table table, float[] widths) throws IOException {
        sheets.move(LINE + 2);
        List<Cell> heads = table.heads().stream().map(Cell::of).toList();
        cells(table, heads, widths, Sheets.SMALL);
        sheets.rule(4, Sheets.INK);
    }

    private void cells(Table table, List<Cell> cells, float[] widths, Sheets.Type type) throws IOException {
        float x = Sheets.LEFT;
        for (int column = 0; column < widths.length; column++) {
            String text = cells.get(column).said(language);
            if (table.figures(column)) {
                float inset = Math.max(0, widths[column] - sheets.width(text, type));
                sheets.text(text, type, x + inset, widths[column]);
            } else {
                sheets.text(text, type, x, widths[column]);
            }
            x += widths[column] + BETWEEN;
        }
    }

    /** Figures get what they need; what is left is divided among the words by how long they are. */
    private float[] widths(Table table) {
        int columns = table.heads().size();
        float[] wanted = new float[columns];
        float figures = 0;
        float words = 0;
        for (int column = 0; column < columns; column++) {
            wanted[column] = sheets.width(table.heads().get(column), Sheets.SMALL);
            for (List<Cell> row : table.rows()) {
                wanted[column] =
                        Math.max(wanted[column], sheets.width(row.get(column).said(language), Sheets.BODY));
            }
            if (!table.foot().isEmpty()) {
                wanted[column] = Math.max(
                        wanted[column], sheets.width(table.foot().get(column).said(language), Sheets.STRONG));
            }
            wanted[column] += 1; // what is measured to fit exactly would be shortened
            if (table.figures(column)) {
                figures += wanted[column];
            } else {
                words += wanted[column];
            }
        }
        float left = Sheets.WIDTH - BETWEEN * (columns - 1) - figures;
        for (int column = 0; column < columns; column++) {
            if (!table.figures(column)) {
                wanted[column] *= left / words;
            }
        }
        return wanted;
    }
}
