package org.parterre.reporting.settlement.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.parterre.platform.Language;

/** Tables below each other on one sheet of a spreadsheet. An amount is a number with two decimals, made of its cents. */
public final class TablesXlsx {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String EUROS = "#,##0.00";
    private static final int NARROW = 14;
    private static final int WIDE = 34;
    private static final int LONGEST_NAME = 31;

    private final Worksheet sheet;
    private final Language language;
    private int row;

    private TablesXlsx(Worksheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
    }

    /** @param name of the sheet */
    public static byte[] of(String name, String title, List<String> lines, List<Table> tables, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
        try (Workbook book = new Workbook(bytes, "Parterre", null)) {
            String fitting = name.replaceAll("[\\\\/?*\\[\\]:]", " ");
            Worksheet sheet = book.newWorksheet(fitting.substring(0, Math.min(LONGEST_NAME, fitting.length())));
            TablesXlsx writing = new TablesXlsx(sheet, language);
            writing.text(0, title, true);
            writing.row++;
            for (String line : lines) {
                writing.text(0, line, false);
                writing.row++;
            }
            tables.forEach(writing::table);
            int columns = tables.stream()
                    .mapToInt(table -> table.heads().size())
                    .max()
                    .orElse(1);
            for (int column = 0; column < columns; column++) {
                sheet.width(column, column < 2 ? WIDE : NARROW);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void table(Table table) {
        row++;
        text(0, table.title(), true);
        row++;
        for (int column = 0; column < table.heads().size(); column++) {
            text(column, table.heads().get(column), true);
            if (table.figures(column)) {
                sheet.style(row, column).bold().horizontalAlignment("right").set();
            }
        }
        row++;
        table.rows().forEach(cells -> cells(cells, false));
        if (!table.foot().isEmpty()) {
            cells(table.foot(), true);
        }
    }

    private void cells(List<Cell> cells, boolean bold) {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (cell instanceof Cell.Amount amount) {
                sheet.value(row, column, BigDecimal.valueOf(amount.money().cents(), 2));
                var style = sheet.style(row, column).format(EUROS);
                (bold ? style.bold() : style).set();
            } else if (cell instanceof Cell.Count count) {
                sheet.value(row, column, count.count());
                if (bold) {
                    sheet.style(row, column).bold().set();
                }
            } else {
                text(column, cell.said(language), bold);
            }
        }
        row++;
    }

    private void text(int column, String text, boolean bold) {
        sheet.value(row, column, text);
        if (bold) {
            sheet.style(row, column).bold().set();
        }
    }
}
