package org.parterre.venue.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parterre.venue.UnreadablePlan;
import org.parterre.venue.UnreadablePlan.Place;

/** The cells of a spreadsheet that have something in them: of a CSV file, or of all sheets of an XLSX file. */
record Spreadsheet(List<Page> pages) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MOST_CELLS = 50_000;
    private static final int MOST_ACROSS = 2_000;
    private static final int LETTERS = 26;

    /** One sheet; a CSV file is one without a name. */
    record Page(String name, List<Filled> cells) {}

    /** A cell. @param line from 0 · @param column from 0 */
    record Filled(int line, int column, String text, Place place) {}

    /** @throws UnreadablePlan when it is neither, or far larger than any hall */
    static Spreadsheet read(byte[] file) {
        boolean packed = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        return new Spreadsheet(packed ? sheets(file) : List.of(new Page("", lines(text(file)))));
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, WINDOWS); // what spreadsheets on Windows call CSV
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadablePlan("plan.no-sheet");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Filled> lines(String text) {
        List<Filled> cells = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            int line = 0;
            for (CSVRecord record : parser) {
                if (line == 0 && record.get(0).matches("(?i)sep=.?")) { // told to Excel, not to us
                    line++;
                    continue;
                }
                for (int column = 0; column < record.size(); column++) {
                    String cell = Known.line(record.get(column));
                    if (!cell.isEmpty()) {
                        add(cells, cells.size(), new Filled(line, column, cell, Place.inText(line + 1L, column + 1L)));
                    }
                }
                line++;
            }
            return cells;
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** Separated by whatever there is most of. */
    private static CSVFormat format(String text) {
        char separator = ',';
        for (char other : new char[] {';', '\t'}) {
            if (count(text, other) > count(text, separator)) {
                separator = other;
            }
        }
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static long count(String text, char letter) {
        return text.chars().filter(one -> one == letter).count();
    }

    private static List<Page> sheets(byte[] file) {
        Map<String, List<Filled>> sheets = new LinkedHashMap<>();
        int[] cells = {0};
        try {
            Workbook.read(file, (sheet, line, column, text) -> {
                if (!text.isEmpty()) {
                    String name = sheet + "!" + letters(column) + (line + 1);
                    add(
                            sheets.computeIfAbsent(sheet, fresh -> new ArrayList<>()),
                            cells[0]++,
                            new Filled(line, column, text, Place.inSheet(line + 1, column + 1, name)));
                }
            });
            return sheets.entrySet().stream()
                    .map(sheet -> new Page(sheet.getKey(), sheet.getValue()))
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** The readers fail in many ways on what is none. */
    private static UnreadablePlan refusal(Exception failure) {
        return failure instanceof UnreadablePlan known ? known : new UnreadablePlan("plan.no-sheet");
    }

    private static void add(List<Filled> cells, int before, Filled cell) {
        if (before == MOST_CELLS) {
            throw new UnreadablePlan(cell.place(), "plan.too-many-cells", MOST_CELLS);
        }
        if (cell.line() < 0 || cell.column() < 0 || cell.line() >= MOST_ACROSS || cell.column() >= MOST_ACROSS) {
            throw new UnreadablePlan(cell.place(), "plan.too-far", MOST_ACROSS);
        }
        cells.add(cell);
    }

    /** A, B … Z, AA … */
    private static String letters(int column) {
        return (column < LETTERS ? "" : letters(column / LETTERS - 1)) + (char) ('A' + column % LETTERS);
    }
}
