package org.parterre.reporting.settlement.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parterre.platform.Language;

/**
 * Tables below each other as CSV that a spreadsheet program opens by a double click: UTF-8 with a byte order mark; in Dutch
 * with semicolons and decimal commas, as Excel there wants it, in English with commas and points. Amounts are bare figures.
 */
public final class TablesCsv {
    public static final String TYPE = "text/csv;charset=utf-8";

    private static final String MARK = "\ufeff";
    private static final String FORMULA = "=+-@\t\r";

    private TablesCsv() {}

    public static byte[] of(String title, List<String> lines, List<Table> tables, Language language) {
        StringBuilder text = new StringBuilder(MARK);
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(language == Language.NL ? ';' : ',')
                .get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            csv.printRecord(safe(title));
            for (String line : lines) {
                csv.printRecord(safe(line));
            }
            for (Table table : tables) {
                csv.println();
                csv.printRecord(safe(table.title()));
                csv.printRecord(table.heads().stream().map(TablesCsv::safe));
                for (List<Cell> row : table.rows()) {
                    csv.printRecord(row.stream().map(cell -> written(cell, language)));
                }
                if (!table.foot().isEmpty()) {
                    csv.printRecord(table.foot().stream().map(cell -> written(cell, language)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Cell cell, Language language) {
        if (cell instanceof Cell.Amount amount) {
            String plain = amount.money().plain();
            return language == Language.NL ? plain.replace('.', ',') : plain;
        }
        return cell instanceof Cell.Count count ? Long.toString(count.count()) : safe(cell.said(language));
    }

    /** Words that a spreadsheet would take for a formula are told from one. */
    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
